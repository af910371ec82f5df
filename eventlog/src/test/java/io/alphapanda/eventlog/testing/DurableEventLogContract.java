package io.alphapanda.eventlog.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.log.EventLog;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a log promises beyond [EventLogContract] if it outlives its process.
public abstract class DurableEventLogContract extends EventLogContract {
    @Test
    protected void everything_is_there_after_reopening() {
        List<Envelope> written;
        try (EventLog log = open(folder)) {
            written = day(log, 40);
            log.commitSnapshot(80, List.of(snapshot(1), snapshot(2)));
        }
        try (EventLog log = open(folder)) {
            assertThat(log.endPosition()).isEqualTo(82);
            assertThat(log.durablePosition()).isEqualTo(82);
            assertThat(log.consumedPosition()).isEqualTo(80);
            assertThat(log.newestSnapshot()).hasValue(80);
            assertThat(events(log, 0).subList(0, 80)).isEqualTo(written);
            assertThat(log.read(79)).isEqualTo(written.getLast());
            assertThat(log.append(SampleEvents.bar(41))).isEqualTo(82);
        }
        try (EventLog log = open(folder)) {
            assertThat(log.read(82)).isEqualTo(SampleEvents.bar(41));
        }
    }

    @Test
    protected void a_consumed_position_without_outputs_outlives_a_close() {
        try (EventLog log = open(folder)) {
            log.append(SampleEvents.bar(1));
            log.awaitDurable(1);
            log.commit(1, List.of());
        }
        try (EventLog log = open(folder)) {
            assertThat(log.consumedPosition()).isEqualTo(1);
            assertThat(log.endPosition()).isEqualTo(1);
        }
    }

    @Test
    protected void an_input_without_a_commit_outlives_a_close() {
        try (EventLog log = open(folder)) {
            log.append(SampleEvents.bar(1));
        }
        try (EventLog log = open(folder)) {
            assertThat(log.read(0)).isEqualTo(SampleEvents.bar(1));
            assertThat(log.consumedPosition()).isZero();
        }
    }

    @Test
    protected void opening_and_closing_changes_nothing() {
        try (EventLog log = open(folder)) {
            day(log, 3);
        }
        for (int i = 0; i < 3; i++) {
            try (EventLog log = open(folder)) {
                assertThat(log.endPosition()).isEqualTo(6);
                assertThat(log.consumedPosition()).isEqualTo(5);
            }
        }
    }
}
