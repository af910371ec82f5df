package io.alphapanda.eventlog.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.testing.SampleEvents;
import io.alphapanda.eventlog.testing.SimulatedFolder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final LogLimits SMALL = new LogLimits(3_000, 500, 16);
    private static final int BARS = 120;
    /// Late enough that bars (7 days) and raw signals (1 day) are too old, and orders (30 days) are not.
    private static final long LATER = SampleEvents.OPEN_MICROS + Duration.ofDays(8).toNanos() / 1_000;

    private final SimulatedFolder disk = new SimulatedFolder();

    @Test
    void expired_events_go_and_the_others_keep_their_positions() {
        FileEventLog log = dayThenSnapshot();
        Map<Long, Envelope> before = contents(log);

        long gone = log.expire(LATER);

        Map<Long, Envelope> after = contents(log);
        assertThat(before).containsAllEntriesOf(after);
        assertThat(before.size() - after.size()).isEqualTo((int) gone).isPositive();
        assertThat(after.keySet()).filteredOn(position -> position < log.startPosition())
                .allMatch(position -> topic(before, position) == Topic.ORDERS_SUBMITTED
                        || topic(before, position) == Topic.POSITIONS_UPDATED);
        assertThat(after.values()).filteredOn(event -> event.topic() == Topic.ORDERS_SUBMITTED)
                .hasSize(BARS);
        assertThat(log.startPosition()).isPositive();
        assertThat(contents(open())).isEqualTo(after);
        assertThat(open().startPosition()).isEqualTo(log.startPosition());
        assertThat(log.expire(LATER)).isZero();
    }

    @Test
    void only_the_markets_events_go_where_every_decision_is_to_stay() {
        FileEventLog log = dayThenSnapshot();
        Map<Long, Envelope> before = contents(log);
        assertThat(log.expire(LATER, Set.of(Topic.Owner.MARKET))).isPositive();
        Map<Long, Envelope> after = contents(log);
        assertThat(before.entrySet()).filteredOn(event -> !after.containsKey(event.getKey()))
                .allMatch(event -> event.getValue().topic().owner() == Topic.Owner.MARKET);
    }

    @Test
    void of_a_compacted_topic_the_newest_of_each_key_stays() {
        FileEventLog log = dayThenSnapshot();
        log.expire(LATER);
        // All positions have one key; the newest of them, and those that were not yet to be touched, are
        // left.
        assertThat(contents(log).values()).filteredOn(entry -> entry.topic() == Topic.POSITIONS_UPDATED)
                .hasSizeBetween(1, 12);
    }

    @Test
    void nothing_goes_without_a_durable_snapshot() {
        FileEventLog log = open();
        day(log);
        log.force();
        assertThat(log.expire(LATER)).isZero();
        assertThat(log.startPosition()).isZero();
        log.commitSnapshot(log.endPosition(), List.of(sample(1, EventType.STATE_SNAPSHOT)));
        assertThat(log.expire(LATER)).isZero();
        log.force();
        assertThat(log.expire(LATER)).isPositive();
    }

    @Test
    void nothing_goes_that_the_newest_snapshot_had_not_consumed() {
        FileEventLog log = open();
        day(log);
        log.commitSnapshot(200, List.of(sample(1, EventType.STATE_SNAPSHOT)));
        log.force();
        log.expire(LATER);
        assertThat(log.startPosition()).isBetween(100L, 200L);
        assertThat(contents(log).keySet()).contains(200L, 201L, 202L, 203L)
                .contains(log.newestSnapshot().orElseThrow());
    }

    @Test
    void segments_without_events_at_the_front_are_deleted() {
        FileEventLog log = open();
        for (int i = 1; i <= BARS; i++) {
            log.append(SampleEvents.bar(i));
        }
        log.commitSnapshot(BARS, List.of(sample(1, EventType.STATE_SNAPSHOT)));
        log.force();
        int files = disk.list().size();

        log.expire(LATER);

        assertThat(disk.list()).hasSizeLessThan(files);
        assertThat(Segment.firstOf(disk.list().getFirst())).isEqualTo(log.startPosition());
        FileEventLog again = open();
        assertThat(again.endPosition()).isEqualTo(BARS + 1);
        assertThat(again.append(SampleEvents.bar(BARS + 1))).isEqualTo(BARS + 1);
    }

    @Seeded(count = 60)
    void the_power_may_go_at_any_step_of_it(long seed) {
        FileEventLog log = dayThenSnapshot();
        Map<Long, Envelope> before = contents(log);
        disk.failAfter((int) seed);
        try {
            log.expire(LATER);
        } catch (LogFailure expected) {
            assertThat(expected).hasMessageContaining("the log itself is whole");
        }
        disk.losePower(new SplittableRandom(seed));

        FileEventLog again = open();
        Predicate<Envelope> isKept = event -> event.topic() == Topic.ORDERS_SUBMITTED;
        assertThat(contents(again).values()).filteredOn(isKept)
                .isEqualTo(before.values().stream().filter(isKept).toList());
        assertThat(before).containsAllEntriesOf(contents(again));
        assertThat(again.endPosition()).isEqualTo(log.endPosition());
        assertThat(again.expire(LATER)).isNotNegative();
        assertThat(disk.list()).noneMatch(name -> name.endsWith(".tmp"));
    }

    private FileEventLog open() {
        return FileEventLog.open(disk, WriterMode.CALLER, SMALL);
    }

    private FileEventLog dayThenSnapshot() {
        FileEventLog log = open();
        day(log);
        log.commitSnapshot(log.endPosition(), List.of(sample(1, EventType.STATE_SNAPSHOT)));
        log.force();
        return log;
    }

    private static void day(FileEventLog log) {
        for (int i = 1; i <= BARS; i++) {
            long at = log.append(SampleEvents.bar(i));
            log.commit(at + 1, List.of(sample(i, EventType.TRADING_SIGNAL), sample(i, EventType.ORDER_PLACED),
                    sample(i, EventType.POSITION_UPDATED)));
        }
    }

    private static Envelope sample(long bar, EventType type) {
        return SampleEvents.outputOf(SampleEvents.bar(bar), type);
    }

    private static Topic topic(Map<Long, Envelope> events, long position) {
        Envelope event = events.get(position);
        assertThat(event).isNotNull();
        return event == null ? Topic.ERRORS : event.topic();
    }

    private static Map<Long, Envelope> contents(FileEventLog log) {
        Map<Long, Envelope> contents = new TreeMap<>();
        log.replay(0, contents::put);
        return contents;
    }
}
