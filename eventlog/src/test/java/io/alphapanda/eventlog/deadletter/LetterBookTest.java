package io.alphapanda.eventlog.deadletter;

import static io.alphapanda.eventlog.deadletter.Letters.PAPER;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Redelivery;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterBookTest {
    private final LetterBook book = new LetterBook();
    private final Envelope first = Letters.of(Letters.record(1), "journal", 10);
    private final Envelope second = Letters.raw("?", 20);
    private final Envelope market = Letters.letter(Scope.SHARED, Topic.TICKS, "market-data", "?", 30);

    private List<Letter> all() {
        return book.newestFirst(LetterFilter.ALL);
    }

    private void see(Envelope... events) {
        List.of(events).forEach(book::see);
    }

    @Test
    void letters_are_listed_newest_first_with_all_that_is_known_of_them() {
        see(second, first, market);
        assertThat(all()).extracting(Letter::id).containsExactly(market.id(), second.id(), first.id());
        Letter oldest = all().getLast();
        assertThat(oldest.topicName()).isEqualTo("paper.pnl.snapshots");
        assertThat(oldest.owner()).isEqualTo("paper");
        assertThat(oldest.key()).isEqualTo(Letters.KEY);
        assertThat(oldest.content().service()).isEqualTo("journal");
        assertThat(oldest.attempt()).isEqualTo(1);
        assertThat(oldest.isOpen()).isTrue();
        assertThat(all().getFirst().owner()).isEqualTo("market");
    }

    @Test
    void a_filter_takes_a_topic_with_and_without_its_suffix_and_a_service() {
        see(first, second, market);
        assertThat(ids("paper.pnl.snapshots", null)).containsExactly(second, first);
        assertThat(ids("paper.pnl.snapshots.dlq", null)).containsExactly(second, first);
        assertThat(ids("paper.pnl.snapshots", "journal")).containsExactly(first);
        assertThat(ids(null, "market-data")).containsExactly(market);
        assertThat(ids("market.bars.1m", null)).isEmpty();
    }

    private List<Envelope> ids(@Nullable String topic,
            @Nullable String service) {
        return book.newestFirst(new LetterFilter(Optional.ofNullable(topic), Optional.ofNullable(service)))
                .stream().map(letter -> List.of(first, second, market).stream()
                        .filter(event -> event.id().equals(letter.id())).findFirst().orElseThrow())
                .toList();
    }

    @Test
    void a_letter_that_is_dealt_with_says_how_whatever_was_shown_first() {
        see(Letters.command(Action.WAIVE, "paper", first.id().toString(), 40), first, second, market,
                Letters.command(Action.REPLAYED, "paper", second.id().toString(), 50));
        assertThat(all()).extracting(Letter::state).containsExactly(LetterState.OPEN, LetterState.REPLAYED,
                LetterState.WAIVED);
    }

    @Test
    void a_waiver_of_all_holds_for_the_letters_of_its_account_that_were_there() {
        see(first, second, market, Letters.command(Action.WAIVE, "paper", ControlCommand.EVERYONE, 15));
        assertThat(all()).extracting(Letter::state).containsExactly(LetterState.OPEN, LetterState.OPEN,
                LetterState.WAIVED);
        see(Letters.command(Action.WAIVE, ControlCommand.EVERYONE, ControlCommand.EVERYONE, 60));
        assertThat(all()).allMatch(letter -> letter.state() == LetterState.WAIVED);
    }

    @Test
    void a_letter_after_a_replay_names_the_one_before_and_counts_attempts() {
        Envelope again = Letters.of(back(first), "journal", 40);
        Envelope third = Letters.of(back(again), "journal", 50);
        see(first, again, third);
        assertThat(all()).extracting(Letter::attempt).containsExactly(3, 2, 1);
        assertThat(all().getFirst().earlier()).contains(again.id());
        assertThat(all().getLast().earlier()).isEmpty();
    }

    private static Envelope back(Envelope letter) {
        return Envelope.input(new Redelivery("journal", letter.id()).source(), PAPER, Letters.KEY, 35,
                Redelivery.SEQUENCE, Letters.pnl(1));
    }

    @Test
    void a_letter_is_found_by_the_end_of_its_id() {
        see(first, second);
        String id = first.id().toString();
        assertThat(book.ending(id)).extracting(Letter::id).containsExactly(first.id());
        assertThat(book.ending(id.substring(28))).extracting(Letter::id).containsExactly(first.id());
        assertThat(book.ending("nothing")).isEmpty();
    }

    @Test
    void of_too_many_letters_the_oldest_are_dropped_and_counted() {
        for (int i = 1; i <= LetterBook.LETTERS_MAX + 2; i++) {
            see(Letters.raw("?", i));
        }
        assertThat(all()).hasSize(LetterBook.LETTERS_MAX);
        assertThat(all().getLast().atMicros()).isEqualTo(3);
        assertThat(book.dropped()).isEqualTo(2);
    }
}
