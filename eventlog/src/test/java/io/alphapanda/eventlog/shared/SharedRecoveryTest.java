package io.alphapanda.eventlog.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.testing.MemoryServer;
import io.alphapanda.eventlog.testing.MemoryTopicStore;
import io.alphapanda.eventlog.testing.MortalStore;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a part finds when it opens its log again, whatever became of its topics and of its earlier lives.
@Timeout(60)
class SharedRecoveryTest extends SharedLogCase {
    private static final Partition ORDER = new Partition("system.consumed", 0);

    @Test
    void opens_again_though_older_snapshots_were_replaced_and_says_from_where_nothing_is_missing() {
        server.compact("system.snapshots");
        try (SharedEventLog log = open()) {
            for (int bar = 1; bar <= 3; bar++) {
                log.append(SampleEvents.bar(bar));
                log.commit(log.endPosition(), List.of());
                log.commitSnapshot(log.endPosition(), List.of(snapshot(bar)));
            }
            log.append(SampleEvents.bar(4));
        }
        try (SharedEventLog log = open()) {
            assertThat(log.endPosition()).isEqualTo(7);
            assertThat(log.newestSnapshot()).hasValue(5);
            assertThat(log.startPosition()).isEqualTo(4);
            assertThat(positions(log, 0)).containsExactly(0L, 2L, 4L, 5L, 6L);
            assertThat(positions(log, 5)).containsExactly(5L, 6L);
            assertThat(log.read(6)).isEqualTo(SampleEvents.bar(4));
            assertThatThrownBy(() -> log.read(3)).isInstanceOf(IllegalArgumentException.class);
            assertThat(log.append(SampleEvents.bar(5))).isEqualTo(7);
        }
    }

    @Test
    void opens_again_though_what_it_said_before_the_snapshot_has_gone_with_time() {
        try (SharedEventLog log = open()) {
            log.append(SampleEvents.bar(1));
            log.commit(1, List.of(output(1)));
            log.commitSnapshot(2, List.of(snapshot(1)));
            log.append(SampleEvents.bar(2));
            log.commit(3, List.of(output(2)));
        }
        server.trim(new Partition("paper.signals.raw", 0), 1);
        try (SharedEventLog log = open()) {
            assertThat(log.startPosition()).isEqualTo(2);
            assertThat(positions(log, 2)).containsExactly(2L, 3L, 4L);
            assertThat(log.read(4)).isEqualTo(output(2));
        }
    }

    @Test
    void refuses_to_go_on_where_the_order_begins_too_late_and_no_snapshot_helps() {
        try (SharedEventLog log = open()) {
            log.append(SampleEvents.bar(1));
            log.awaitDurable(1);
            log.append(SampleEvents.bar(2));
        }
        server.trim(ORDER, 4);
        assertThatThrownBy(this::open).isInstanceOf(LogFailure.class).hasMessageContaining(PART)
                .hasMessageContaining("system.consumed").hasMessageContaining("snapshot");
    }

    @Test
    void finds_out_that_two_processes_have_written_one_sequence() {
        try (SharedEventLog log = open()) {
            log.append(SampleEvents.bar(1));
        }
        MemoryTopicStore unfenced = new MemoryTopicStore(server);
        try (Owner owner = unfenced.own(PART)) {
            PlacedRecord last = last(unfenced);
            owner.commit(List.of(last.record()), Map.of(), OptionalLong.empty());
        }
        assertThatThrownBy(this::open).isInstanceOf(LogFailure.class).hasMessageContaining("twice");
    }

    @Test
    void a_first_commit_of_unknown_outcome_is_found_out_by_the_next_life() {
        for (boolean isAfter : List.of(false, true)) {
            MemoryServer fresh = new MemoryServer(1);
            MortalStore mortal = new MortalStore(new MemoryTopicStore(fresh));
            mortal.dieAt(1, isAfter);
            assertThatThrownBy(() -> open(mortal, WriterMode.CALLER)).isInstanceOf(LogFailure.class);
            try (SharedEventLog log = open(new MemoryTopicStore(fresh), WriterMode.CALLER)) {
                assertThat(log.epoch()).isEqualTo(isAfter ? 2 : 1);
                assertThat(log.endPosition()).isZero();
                assertThat(log.append(SampleEvents.bar(1))).isZero();
            }
        }
    }

    @Test
    void many_lives_without_a_snapshot_keep_what_was_taken_and_said() {
        MemoryTopicStore feed = new MemoryTopicStore(server);
        List<Envelope> told = new ArrayList<>();
        for (int life = 1; life <= 20; life++) {
            SharedEventLog log = open(new MemoryTopicStore(server), WriterMode.CALLER);
            assertThat(log.epoch()).isEqualTo(life);
            if (life % 3 == 1) {
                Envelope bar = SampleEvents.bar(life);
                log.take(bar, publish(feed, bar));
                log.commit(log.endPosition(), List.of(output(life)));
                log.awaitDurable(log.endPosition());
                told.addAll(List.of(bar, output(life)));
            }
            assertThat(events(log)).isEqualTo(told);
        }
        try (SharedEventLog log = open()) {
            assertThat(log.takenUpTo()).containsOnlyKeys(BARS).containsEntry(BARS, feed.endOf(BARS));
        }
    }

    @Test
    void where_it_begins_to_read_outlives_lives_in_which_nothing_is_taken() {
        Partition ticks = new Partition("market.ticks", 0);
        try (SharedEventLog log = open()) {
            log.beginAt(Map.of(ticks, 40L));
        }
        for (int life = 2; life <= 6; life++) {
            try (SharedEventLog log = open()) {
                assertThat(log.takenUpTo()).containsExactly(Map.entry(ticks, 40L));
                if (life == 4) {
                    log.commitSnapshot(0, List.of(snapshot(1)));
                }
            }
        }
    }

    @Test
    void what_an_earlier_life_took_stays_what_it_was() {
        MemoryTopicStore feed = new MemoryTopicStore(server);
        try (SharedEventLog log = open()) {
            log.take(SampleEvents.bar(1), publish(feed, SampleEvents.bar(1)));
            log.awaitDurable(1);
            assertThat(log.takenUpTo()).isEmpty();
        }
        try (SharedEventLog log = open()) {
            log.take(SampleEvents.bar(2), publish(feed, SampleEvents.bar(2)));
            log.awaitDurable(2);
            assertThat(log.takenUpTo()).containsExactly(Map.entry(BARS, 1L));
        }
    }

    @Test
    void a_life_after_a_snapshot_that_was_the_last_word_moves_the_bookmark_to_it() {
        SharedEventLog dying = open(new MemoryTopicStore(server), WriterMode.CALLER);
        dying.append(SampleEvents.bar(1));
        dying.commit(1, List.of());
        dying.commitSnapshot(1, List.of(snapshot(1)));
        dying.awaitDurable(2);
        try (Owner owner = new MemoryTopicStore(server).own(PART)) {
            assertThat(owner.bookmark()).isEmpty();
        }
        SharedEventLog next = open(new MemoryTopicStore(server), WriterMode.CALLER);
        assertThat(next.newestSnapshot()).hasValue(1);
        try (Owner owner = new MemoryTopicStore(server).own(PART)) {
            assertThat(owner.bookmark()).hasValue(2);
        }
    }

    private static PlacedRecord last(MemoryTopicStore store) {
        try (TopicReader reader = store.reader()) {
            reader.from(ORDER, 0);
            return reader.poll(Set.of(ORDER), Duration.ofMillis(1)).get(1);
        }
    }

    private static Envelope snapshot(long bar) {
        return SampleEvents.outputOf(SampleEvents.bar(bar), EventType.STATE_SNAPSHOT);
    }

    private static List<Long> positions(SharedEventLog log, long from) {
        List<Long> positions = new ArrayList<>();
        log.replay(from, (position, _) -> positions.add(position));
        return positions;
    }
}
