package io.alphapanda.eventlog.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.log.EventLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every event log promises, in a folder or elsewhere; inherited by the tests of each.
public abstract class EventLogContract {
    @TempDir
    protected Path folder = Path.of("");

    /// Opens the log that lives at `path`, or begins one there.
    protected abstract EventLog open(Path path);

    @Test
    protected void a_new_log_holds_nothing() {
        try (EventLog log = open(folder)) {
            assertThat(log.startPosition()).isZero();
            assertThat(log.endPosition()).isZero();
            assertThat(log.consumedPosition()).isZero();
            assertThat(log.durablePosition()).isZero();
            assertThat(log.newestSnapshot()).isEmpty();
            assertThat(events(log, 0)).isEmpty();
            assertThat(log.historyMax()).isPositive();
        }
    }

    @Test
    protected void positions_count_from_zero_without_a_gap() {
        try (EventLog log = open(folder)) {
            assertThat(log.append(SampleEvents.bar(1))).isZero();
            assertThat(log.append(SampleEvents.bar(2))).isEqualTo(1);
            log.commit(1, List.of(output(1), output(2)));
            assertThat(log.append(SampleEvents.bar(3))).isEqualTo(4);
            assertThat(log.endPosition()).isEqualTo(5);
            assertThat(log.consumedPosition()).isEqualTo(1);
        }
    }

    @Test
    protected void events_come_back_in_the_order_in_which_they_went_in() {
        try (EventLog log = open(folder)) {
            List<Envelope> written = day(log, 50);
            assertThat(events(log, 0)).isEqualTo(written);
            assertThat(events(log, 70)).isEqualTo(written.subList(70, written.size()));
            assertThat(events(log, log.endPosition())).isEmpty();
            for (int position = 0; position < written.size(); position++) {
                assertThat(log.read(position)).isEqualTo(written.get(position));
            }
        }
    }

    @Test
    protected void a_position_not_yet_written_is_refused() {
        try (EventLog log = open(folder)) {
            log.append(SampleEvents.bar(1));
            assertThatThrownBy(() -> log.read(1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    protected void at_least_the_newest_events_are_at_hand() {
        try (EventLog log = open(folder)) {
            int count = log.historyMax() + 10;
            for (int i = 0; i < count; i++) {
                log.append(SampleEvents.bar(i + 1));
                log.commit(i + 1, List.of());
                // What is not durable yet is kept beyond that number, as it must be.
                if (i % 1_000 == 0) {
                    log.awaitDurable(i + 1);
                }
            }
            assertThat(log.read(count - 1)).isEqualTo(SampleEvents.bar(count));
            assertThat(log.read(count - log.historyMax())).isEqualTo(SampleEvents.bar(11));
            assertThatThrownBy(() -> log.read(0)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    protected void the_newest_snapshot_is_where_its_set_begins() {
        try (EventLog log = open(folder)) {
            log.append(SampleEvents.bar(1));
            log.commit(1, List.of());
            log.commitSnapshot(1, List.of(snapshot(1), snapshot(2)));
            assertThat(log.newestSnapshot()).hasValue(1);
            log.commitSnapshot(3, List.of(snapshot(3), snapshot(4)));
            assertThat(log.newestSnapshot()).hasValue(3);
            assertThat(log.endPosition()).isEqualTo(5);
            assertThat(log.consumedPosition()).isEqualTo(3);
        }
    }

    @Test
    protected void waiting_ends_when_everything_before_is_durable() {
        try (EventLog log = open(folder)) {
            log.append(SampleEvents.bar(1));
            log.awaitDurable(1);
            assertThat(log.durablePosition()).isEqualTo(1);
            log.commit(1, List.of(output(1), output(2)));
            log.awaitDurable(3);
            assertThat(log.durablePosition()).isEqualTo(3);
            log.awaitDurable(0);
        }
    }

    /// Writes a day of bars, each with one output, and returns what was written.
    protected static List<Envelope> day(EventLog log, int bars) {
        List<Envelope> written = new ArrayList<>();
        for (int i = 1; i <= bars; i++) {
            written.add(SampleEvents.bar(i));
            long position = log.append(SampleEvents.bar(i));
            log.commit(position + 1, List.of(output(i)));
            written.add(output(i));
        }
        return written;
    }

    /// What a decider might say about a bar.
    protected static Envelope output(long bar) {
        return SampleEvents.outputOf(SampleEvents.bar(bar), EventType.TRADING_SIGNAL);
    }

    /// The state of a decider.
    protected static Envelope snapshot(long bar) {
        return SampleEvents.outputOf(SampleEvents.bar(bar), EventType.STATE_SNAPSHOT);
    }

    /// All events from a position on; their positions must follow one another.
    protected static List<Envelope> events(EventLog log, long from) {
        List<Envelope> events = new ArrayList<>();
        log.replay(from, (position, event) -> {
            assertThat(position).isEqualTo(from + events.size());
            events.add(event);
        });
        return events;
    }
}
