package io.alphapanda.eventlog.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryStampTest {
    private final MemoryEventLog log = new MemoryEventLog();
    private final Engine engine = new Engine(log, List.of(ScriptedDecider.silent()), List.of());

    private EntryStamp stamp() {
        return new EntryStamp(log, () -> Instant.EPOCH);
    }

    private static Envelope unnumbered(String key, long occurredAtMicros) {
        return Envelope.input("feed", Scope.SYSTEM, key, occurredAtMicros, EntryStamp.UNNUMBERED,
                Events.beatOf(0));
    }

    @Test
    void numbers_the_events_of_each_key_from_one() {
        EntryStamp stamp = stamp();
        assertThat(stamp.stamp(unnumbered("A", 1)).sequence()).isEqualTo(1);
        assertThat(stamp.stamp(unnumbered("B", 1)).sequence()).isEqualTo(1);
        assertThat(stamp.stamp(unnumbered("A", 1)).sequence()).isEqualTo(2);
    }

    @Test
    void leaves_the_number_of_a_source_that_counts() {
        EntryStamp stamp = stamp();
        assertThat(stamp.stamp(Events.beat("feed", "A", 41)).sequence()).isEqualTo(41);
        assertThat(stamp.stamp(unnumbered("A", 50)).sequence()).isEqualTo(42);
    }

    @Test
    void the_id_belongs_to_the_final_time_and_number() {
        Envelope event = stamp().stamp(unnumbered("A", 7));
        assertThat(event.id()).isEqualTo(EventId.ofInput(7, "feed", "A", 1)).isEqualTo(event.correlationId());
    }

    @Test
    void time_never_runs_back_and_what_would_is_counted() {
        EntryStamp stamp = stamp();
        stamp.stamp(unnumbered("A", 100));
        assertThat(stamp.stamp(unnumbered("B", 99)).occurredAtMicros()).isEqualTo(100);
        assertThat(stamp.stamp(unnumbered("B", 101)).occurredAtMicros()).isEqualTo(101);
        assertThat(stamp.clamped()).isEqualTo(1);
    }

    @Test
    void numbers_and_time_continue_after_a_restart() {
        EntryStamp before = stamp();
        engine.feed(before.stamp(unnumbered("A", 100)));
        engine.feed(before.stamp(unnumbered("A", 101)));
        engine.drain();
        Envelope after = stamp().stamp(unnumbered("A", 5));
        assertThat(after.sequence()).isEqualTo(3);
        assertThat(after.occurredAtMicros()).isEqualTo(101);
    }

    @Test
    void numbers_continue_from_a_snapshot() {
        EntryStamp before = stamp();
        engine.feed(before.stamp(unnumbered("A", 100)));
        engine.snapshot();
        engine.feed(before.stamp(unnumbered("B", 101)));
        engine.drain();
        EntryStamp after = stamp();
        assertThat(after.stamp(unnumbered("A", 102)).sequence()).isEqualTo(2);
        assertThat(after.stamp(unnumbered("B", 102)).sequence()).isEqualTo(2);
    }
}
