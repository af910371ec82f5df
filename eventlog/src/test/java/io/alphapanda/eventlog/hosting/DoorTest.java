package io.alphapanda.eventlog.hosting;

import static io.alphapanda.eventlog.hosting.Events.PAPER;
import static io.alphapanda.eventlog.hosting.Events.PNL;
import static io.alphapanda.eventlog.hosting.Events.TICKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.control.DeadLetter;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.hosting.WaitingLine.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoorTest {
    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    private final Inbox inbox = new Inbox(100, 100, () -> 0);
    private final Door door = new Door(inbox, new IncidentBook(inbox, () -> NOW), () -> NOW,
            Set.of("risk-manager"));

    private List<Envelope> admitted() {
        List<Waiting> batch = new ArrayList<>();
        inbox.close("the test is over");
        inbox.take(batch);
        return batch.stream().map(Waiting::event).toList();
    }

    @Test
    void an_event_without_a_time_becomes_known_when_it_arrives() {
        door.admit("feed", Scope.SHARED, "A", Events.tickOf("A", 1));
        assertThat(admitted()).singleElement().satisfies(event -> {
            assertThat(event.occurredAtMicros()).isEqualTo(EntryStamp.micros(() -> NOW));
            assertThat(event.sequence()).isEqualTo(EntryStamp.UNNUMBERED);
        });
    }

    @Test
    void a_record_without_a_key_is_refused() {
        assertThatThrownBy(() -> door.admit("feed", Scope.SHARED, "", Events.tickOf("A", 1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("has no key");
        assertThat(admitted()).isEmpty();
    }

    @Test
    void an_event_in_the_wrong_scope_is_refused() {
        assertThatThrownBy(() -> door.admit("feed", PAPER, "A", Events.tickOf("A", 1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("belongs to MARKET");
    }

    @Test
    void nobody_outside_speaks_for_a_decider() {
        assertThatThrownBy(() -> door.admit(Events.beat("risk-manager", "k", 1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("another name");
    }

    @Test
    void a_source_that_counts_must_count_from_one() {
        assertThatThrownBy(() -> door.admit(Events.beat("feed", "k", 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must count from 1, was 0");
    }

    @Test
    void a_raw_record_that_can_be_read_is_admitted() {
        assertThat(door.admitRaw("feed", TICKS, "A", "7", raw -> Events.tickOf("A", Long.parseLong(raw))))
                .isTrue();
        assertThat(admitted()).extracting(Envelope::data).containsExactly(Events.tickOf("A", 7));
    }

    @Test
    void poison_market_data_becomes_a_dead_letter_and_is_counted() {
        assertThat(door.admitRaw("feed", TICKS, "A", "seven", raw -> Events.tickOf("A", Long.parseLong(raw))))
                .isFalse();
        assertThat(door.admitRaw("feed", TICKS, "", "8", raw -> Events.tickOf("A", Long.parseLong(raw))))
                .isFalse();
        assertThat(door.poisonByTopic()).isEqualTo(Map.of("market.ticks", 2L));
        List<Envelope> letters = admitted();
        assertThat(letters).extracting(Envelope::topicName).containsOnly("market.ticks.dlq");
        assertThat(letters).extracting(Envelope::key).containsExactly("A", Door.NO_KEY);
        DeadLetter letter = (DeadLetter) letters.getFirst().data();
        assertThat(letter.record()).isEqualTo("seven");
        assertThat(letter.failure()).contains("feed").contains("seven");
    }

    @Test
    void a_record_for_another_topic_is_poison() {
        assertThat(door.admitRaw("feed", TICKS, "A", "1", raw -> Events.beatOf(1))).isFalse();
        assertThat(admitted()).singleElement().extracting(Envelope::topicName).isEqualTo("market.ticks.dlq");
    }

    @Test
    void poison_of_an_account_lets_it_take_exits_only() {
        assertThat(door.admitRaw("broker", PNL, "paper:s", "?", raw -> Events.pnlOf(Long.parseLong(raw))))
                .isFalse();
        List<Envelope> said = admitted();
        assertThat(said).extracting(Envelope::topicName).containsExactly("system.errors",
                "paper.pnl.snapshots.dlq");
        SystemError error = (SystemError) said.getFirst().data();
        assertThat(error.code()).isEqualTo("ACCOUNT_EXITS_ONLY");
        assertThat(error.shard()).isEqualTo("paper");
    }

    @Test
    void a_bad_record_for_the_desk_itself_goes_back_to_its_sender() {
        Subscription control = new Subscription(Topic.CONTROL, Scope.SYSTEM);
        assertThatThrownBy(
                () -> door.admitRaw("web", control, "k", "?", raw -> Events.beatOf(Long.parseLong(raw))))
                .isInstanceOf(NumberFormatException.class);
    }

    @Test
    void a_closed_door_admits_nothing() {
        door.close();
        assertThatThrownBy(() -> door.admit("feed", Scope.SHARED, "A", Events.tickOf("A", 1)))
                .isInstanceOf(Inbox.Closed.class).hasMessageContaining("is stopping");
        assertThat(admitted()).isEmpty();
    }
}
