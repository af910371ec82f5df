package io.alphapanda.eventlog.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.control.DeadLetter;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Redelivery;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.codec.EnvelopeJson;
import io.alphapanda.eventlog.command.OperatorCommands;
import io.alphapanda.eventlog.deadletter.Replay.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private final MemoryLetters store = new MemoryLetters();
    private final Envelope record = Letters.record(7);
    private final Envelope letter = Letters.of(record, "journal", 10);

    private List<Outcome> replay(long limit, boolean dryRun) {
        return replay(limit, dryRun, RawReader.NONE);
    }

    private List<Outcome> replay(long limit, boolean dryRun, RawReader rawReader) {
        LetterBook book = new LetterBook();
        store.read(book::see);
        return new Replay(store, new OperatorCommands("test"), rawReader)
                .run(book.newestFirst(LetterFilter.ALL), limit, dryRun);
    }

    private List<Envelope> appended(int from) {
        return store.events.subList(from, store.events.size());
    }

    @Test
    void the_record_returns_to_its_own_topic_with_its_history() {
        store.append(letter);
        assertThat(replay(10, false)).singleElement()
                .satisfies(outcome -> assertThat(outcome.problem()).isEmpty());

        Envelope back = appended(1).getFirst();
        assertThat(back.topicName()).isEqualTo("paper.pnl.snapshots");
        assertThat(back.data()).isEqualTo(record.data());
        assertThat(back.key()).isEqualTo(record.key());
        assertThat(back.correlationId()).isEqualTo(record.correlationId());
        assertThat(back.causationId()).isEqualTo(letter.id());
        assertThat(Redelivery.ofSource(back.source())).contains(new Redelivery("journal", letter.id()));
        assertThat(EnvelopeJson.fromJson(EnvelopeJson.toJson(back))).isEqualTo(back);
    }

    @Test
    void the_desk_is_told_after_the_record_is_back() {
        store.append(letter);
        replay(10, false);
        assertThat(appended(1)).hasSize(2);
        assertThat(appended(2).getFirst().data())
                .isEqualTo(new ControlCommand(Action.REPLAYED, "paper", letter.id().toString()));
        assertThat(appended(2).getFirst().topicName()).isEqualTo("system.control");
    }

    @Test
    void a_second_replay_finds_nothing_to_do() {
        store.append(letter);
        replay(10, false);
        assertThat(replay(10, false)).isEmpty();
        assertThat(store.events).hasSize(3);
    }

    @Test
    void a_replay_that_was_cut_short_is_repeated_as_the_same_event_of_the_same_source() {
        store.append(letter);
        store.failBehind(2);
        assertThatThrownBy(() -> replay(10, false)).hasMessage("no power");
        store.failBehind(Integer.MAX_VALUE);
        assertThat(replay(10, false)).hasSize(1);

        Envelope once = store.events.get(1);
        Envelope twice = store.events.get(2);
        assertThat(List.of(twice.source(), twice.key(), twice.sequence()))
                .isEqualTo(List.of(once.source(), once.key(), once.sequence()));
    }

    @Test
    void the_oldest_go_first_and_a_limit_holds() {
        store.append(Letters.of(Letters.record(2), "journal", 30));
        store.append(Letters.of(Letters.record(1), "journal", 20));
        store.append(Letters.of(Letters.record(3), "journal", 40));
        assertThat(replay(2, false)).extracting(outcome -> outcome.letter().atMicros()).containsExactly(20L,
                30L);
        assertThat(replay(2, false)).extracting(outcome -> outcome.letter().atMicros()).containsExactly(40L);
    }

    @Test
    void a_dry_run_tells_what_would_be_done_and_does_nothing() {
        store.append(letter);
        store.append(Letters.raw("7", 20));
        assertThat(replay(10, true)).extracting(outcome -> outcome.problem().isEmpty())
                .containsExactly(true, false);
        assertThat(store.events).hasSize(2);
    }

    @Test
    void what_never_was_an_event_goes_through_its_reader_again_and_to_everybody() {
        store.append(Letters.raw("7", 20));
        assertThat(replay(10, false, (_, text) -> Optional.of(Letters.pnl(Long.parseLong(text)))))
                .extracting(Outcome::problem).containsExactly(Optional.empty());
        assertThat(appended(1).getFirst().data()).isEqualTo(Letters.pnl(7));
        assertThat(Redelivery.ofSource(appended(1).getFirst().source()).orElseThrow().taker())
                .isEqualTo(Redelivery.ANYONE);
    }

    @Test
    void what_a_part_could_not_read_goes_to_that_whole_part() {
        Envelope aside = Envelope.input("intake:strategy-runner:2:paper.pnl.snapshots", Letters.PAPER,
                Letters.KEY,
                10, 8, new DeadLetter(Topic.PNL_SNAPSHOTS, "strategy-runner", "too new",
                        EnvelopeJson.toJson(record)));
        store.append(aside);
        replay(10, false);
        assertThat(Redelivery.ofSource(appended(1).getFirst().source()).orElseThrow().taker())
                .isEqualTo("strategy-runner:2");
    }

    @Test
    void what_cannot_be_read_still_stays_and_says_why() {
        store.append(Letters.raw("x7", 20));
        assertThat(replay(10, false, (_, text) -> Optional.of(Letters.pnl(Long.parseLong(text)))))
                .singleElement().satisfies(outcome -> assertThat(outcome.problem().orElseThrow())
                        .contains("cannot be read still", "x7"));
        assertThat(replay(10, false)).singleElement().satisfies(outcome -> assertThat(
                outcome.problem().orElseThrow())
                .contains("nobody here reads what comes to paper.pnl.snapshots"));
        assertThat(store.events).hasSize(1);
    }

    @Test
    void a_record_of_a_newer_build_waits_for_that_build() {
        String newer = EnvelopeJson.toJson(record).replace("\"version\":1", "\"version\":2");
        store.append(Letters.letter(Letters.PAPER, Topic.PNL_SNAPSHOTS, "journal", newer, 10));
        assertThat(replay(10, false)).singleElement().satisfies(outcome -> assertThat(
                outcome.problem().orElseThrow()).contains("version 2", "newer one"));
        assertThat(store.events).hasSize(1);
    }

    @Test
    void a_record_never_changes_its_account_or_topic() {
        String text = EnvelopeJson.toJson(record);
        store.append(Letters.letter(Letters.ZERODHA, Topic.PNL_SNAPSHOTS, "journal", text, 10));
        store.append(Letters.letter(Letters.PAPER, Topic.ORDERS_FILLED, "journal", text, 20));
        store.append(Letters.letter(Scope.SHARED, Topic.TICKS, "journal", text, 30));
        assertThat(replay(10, false)).hasSize(3)
                .allSatisfy(outcome -> assertThat(outcome.problem().orElseThrow())
                        .contains("never change their topic or account"));
        assertThat(store.events).hasSize(3);
    }
}
