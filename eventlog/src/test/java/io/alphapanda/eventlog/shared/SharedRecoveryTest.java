package io.alphapanda.eventlog.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.testing.MemoryServer;
import io.alphapanda.eventlog.testing.MemoryTopicStore;
import io.alphapanda.eventlog.testing.MortalStore;
import io.alphapanda.eventlog.testing.SampleEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a part finds when it opens its log again, whatever became of its topics and of its earlier lives.
@Timeout(60)
class SharedRecoveryTest {
    private static final String PART = "risk-manager:paper";
    private static final Partition BARS = new Partition("market.bars.1m", 0);
    private static final Partition ORDER = new Partition("system.consumed", 0);
    private static final SharedLogLimits IMPATIENT = new SharedLogLimits(500, Duration.ofMillis(2),
            Duration.ofMillis(2), 65_536,
            64,
            Duration.ofMillis(100));

    private final MemoryServer server = new MemoryServer(1);

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
    void an_input_whose_commit_failed_stands_nowhere_and_its_number_is_free() {
        MortalStore dying = new MortalStore(new MemoryTopicStore(server));
        SharedEventLog log = open(dying, WriterMode.CALLER);
        dying.dieAt(1, false);
        log.append(SampleEvents.bar(1));
        assertThatThrownBy(() -> log.awaitDurable(1)).isInstanceOf(LogFailure.class);
        assertThat(new MemoryTopicStore(server).endOf(BARS)).isZero();
        try (SharedEventLog next = open()) {
            assertThat(events(next)).isEmpty();
        }
    }

    @Test
    void an_input_whose_commit_was_never_heard_of_is_the_next_lifes() {
        MortalStore dying = new MortalStore(new MemoryTopicStore(server));
        SharedEventLog log = open(dying, WriterMode.CALLER);
        dying.dieAt(1, true);
        log.append(SampleEvents.bar(1));
        assertThatThrownBy(() -> log.awaitDurable(1)).isInstanceOf(LogFailure.class);
        try (SharedEventLog next = open()) {
            assertThat(events(next)).containsExactly(SampleEvents.bar(1));
        }
    }

    @Test
    void what_the_part_puts_on_a_partition_hides_nothing_that_others_put_there_before() {
        MemoryTopicStore feed = new MemoryTopicStore(server);
        try (SharedEventLog log = open()) {
            log.beginAt(Map.of(BARS, 0L));
            publish(feed, SampleEvents.bar(1));
            log.append(SampleEvents.bar(2));
        }
        try (SharedEventLog log = open()) {
            assertThat(log.takenUpTo()).containsExactly(Map.entry(BARS, 0L));
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

    @Test
    void what_came_to_the_part_from_outside_is_not_taken_for_another_parts() {
        try (SharedEventLog log = open()) {
            log.append(SampleEvents.bar(1));
            Envelope bar = SampleEvents.bar(2);
            log.take(bar, publish(new MemoryTopicStore(server), bar));
            log.append(SampleEvents.bar(3));
            log.commit(3, List.of(output(3)));
        }
        try (SharedEventLog log = open()) {
            List<String> seen = new ArrayList<>();
            log.replay(0, new EventLog.Visitor() {
                @Override
                public void visit(long position, Envelope event) {
                    seen.add(position + " own");
                }

                @Override
                public void visitTaken(long position, Envelope event) {
                    seen.add(position + " taken");
                }
            });
            assertThat(seen).containsExactly("0 own", "1 taken", "2 own", "3 own");
        }
    }

    /// As on a log of its own: an event counts once, however often it is fed.
    @Test
    void an_input_is_refused_when_it_is_fed_again_to_the_next_life() {
        try (SharedEventLog log = open()) {
            Engine engine = new Engine(log, List.of(), List.of());
            assertThat(engine.feed(SampleEvents.bar(1))).isTrue();
            engine.drain();
        }
        try (SharedEventLog log = open()) {
            Engine engine = new Engine(log, List.of(), List.of());
            assertThat(engine.feed(SampleEvents.bar(1))).isFalse();
            assertThat(engine.feed(SampleEvents.bar(2))).isTrue();
        }
    }

    private static Place publish(TopicStore feed, Envelope event) {
        return feed.publish(new StoredRecord(event.topicName(), event.key(),
                new JsonRecords().encode(event.topicName(), event), Optional.empty(), "feed/1")).join();
    }

    private SharedEventLog open() {
        return open(new MemoryTopicStore(server), WriterMode.THREAD);
    }

    private static SharedEventLog open(TopicStore store, WriterMode mode) {
        return SharedEventLog.open(store, new JsonRecords(), PART, "test/1", mode, IMPATIENT);
    }

    private static PlacedRecord last(MemoryTopicStore store) {
        try (TopicReader reader = store.reader()) {
            reader.from(ORDER, 0);
            return reader.poll(Set.of(ORDER), Duration.ofMillis(1)).get(1);
        }
    }

    private static Envelope output(long bar) {
        return SampleEvents.outputOf(SampleEvents.bar(bar), EventType.TRADING_SIGNAL);
    }

    private static Envelope snapshot(long bar) {
        return SampleEvents.outputOf(SampleEvents.bar(bar), EventType.STATE_SNAPSHOT);
    }

    private static List<Long> positions(SharedEventLog log, long from) {
        List<Long> positions = new ArrayList<>();
        log.replay(from, (position, _) -> positions.add(position));
        return positions;
    }

    private static List<Envelope> events(SharedEventLog log) {
        List<Envelope> events = new ArrayList<>();
        log.replay(0, (_, event) -> events.add(event));
        return events;
    }
}
