package io.alphapanda.eventlog.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.testing.DurableEventLogContract;
import io.alphapanda.eventlog.testing.SampleEvents;
import io.alphapanda.eventlog.testing.SimulatedFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileEventLogTest extends DurableEventLogContract {
    private static final LogLimits SMALL = new LogLimits(4_000, 1_000, 64);

    @Override
    protected EventLog open(Path path) {
        return FileEventLog.open(path);
    }

    @Test
    void two_processes_cannot_have_one_folder() {
        try (EventLog first = open(folder)) {
            first.append(SampleEvents.bar(1));
            assertThatThrownBy(() -> open(folder)).isInstanceOf(LogFailure.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("in use by another process");
        }
        open(folder).close();
    }

    @Test
    void a_log_in_use_can_be_looked_at() {
        try (EventLog log = open(folder)) {
            List<Envelope> written = day(log, 20);
            log.awaitDurable(40);
            List<Envelope> seen = new ArrayList<>();
            FileEventLog.show(DiskFolder.lookAt(folder), 0, (_, event) -> seen.add(event));
            assertThat(seen).isEqualTo(written);
        }
    }

    @Test
    void segments_follow_one_another_and_each_knows_its_words() {
        List<Envelope> written;
        try (EventLog log = FileEventLog.open(DiskFolder.take(folder), WriterMode.THREAD, SMALL)) {
            written = day(log, 500);
            assertThat(events(log, 0)).isEqualTo(written);
        }
        assertThat(DiskFolder.lookAt(folder)).satisfies(files -> assertThat(files.list())
                .filteredOn(Segment::isSegment).hasSizeGreaterThan(10).contains("00000000000000000000.log"));
        try (EventLog log = FileEventLog.open(DiskFolder.take(folder), WriterMode.THREAD, SMALL)) {
            assertThat(events(log, 0)).isEqualTo(written);
            assertThat(events(log, 613)).isEqualTo(written.subList(613, 1000));
            assertThat(log.append(output(501))).isEqualTo(1000);
        }
    }

    @Test
    void a_batch_left_to_the_caller_is_durable_when_the_caller_says_so() {
        SimulatedFolder disk = new SimulatedFolder();
        FileEventLog log = FileEventLog.open(disk, WriterMode.CALLER, LogLimits.USUAL);
        day(log, 5);
        assertThat(log.durablePosition()).isZero();
        assertThat(disk.list()).isEmpty();
        log.force();
        assertThat(log.durablePosition()).isEqualTo(10);
        assertThat(FileEventLog.open(disk, WriterMode.CALLER, LogLimits.USUAL).endPosition()).isEqualTo(10);
    }

    @Test
    void a_log_whose_disk_failed_refuses_everything_and_says_where_and_what_to_do() {
        for (WriterMode mode : WriterMode.values()) {
            SimulatedFolder disk = new SimulatedFolder();
            FileEventLog log = FileEventLog.open(disk, mode, SMALL);
            day(log, 2);
            log.awaitDurable(4);
            disk.failAfter(1);
            log.append(SampleEvents.bar(3));
            assertThatThrownBy(() -> log.awaitDurable(5)).isInstanceOf(LogFailure.class)
                    .hasMessageContaining("cannot write simulated/00000000000000000000.log")
                    .hasMessageContaining(
                            "nothing from position 4 on is durable. Free space or mend the disk");
            disk.failAfter(Integer.MAX_VALUE);
            assertThatThrownBy(() -> log.append(SampleEvents.bar(4))).isInstanceOf(LogFailure.class);
            assertThatThrownBy(() -> log.commit(5, List.of())).isInstanceOf(LogFailure.class);
            assertThatThrownBy(() -> log.replay(0, (_, _) -> {})).isInstanceOf(LogFailure.class);
            assertThatThrownBy(() -> log.expire(0)).isInstanceOf(LogFailure.class);
            assertThat(log.durablePosition()).isEqualTo(4);
            assertThatThrownBy(log::close).isInstanceOf(LogFailure.class);
        }
    }

    @Test
    void a_closed_log_refuses_everything() {
        EventLog log = open(folder);
        log.close();
        log.close();
        assertThatThrownBy(() -> log.append(SampleEvents.bar(1))).hasMessageContaining("is closed");
    }

    @Test
    void an_event_that_cannot_be_written_leaves_nothing_behind() {
        try (EventLog log = open(folder)) {
            day(log, 1);
            Envelope good = output(2);
            Envelope bad = new Envelope(good.id(), good.source(), good.scope(), good.key(), 1, 1, good.id(),
                    null, "",
                    1, new Unwritable());
            assertThatThrownBy(() -> log.commit(2, List.of(good, bad))).hasMessage("ouch");
            assertThat(log.endPosition()).isEqualTo(2);
            assertThat(log.append(SampleEvents.bar(2))).isEqualTo(2);
            assertThat(events(log, 2)).containsExactly(SampleEvents.bar(2));
        }
    }

    @Test
    void waiting_for_what_was_never_appended_is_refused() {
        try (EventLog log = open(folder)) {
            assertThatThrownBy(() -> log.awaitDurable(1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void the_newest_events_of_a_kind_are_found_oldest_first() {
        try (FileEventLog log = FileEventLog.open(folder)) {
            day(log, 5);
            assertThat(log.newest(EventType.MARKET_BAR, 2)).containsExactly(SampleEvents.bar(4),
                    SampleEvents.bar(5));
        }
    }

    @Test
    void many_threads_wait_while_the_engine_writes() throws InterruptedException {
        try (EventLog log = FileEventLog.open(DiskFolder.take(folder), WriterMode.THREAD, SMALL)) {
            day(log, 1);
            List<Thread> waiting = new ArrayList<>();
            List<Long> seen = Collections.synchronizedList(new ArrayList<>());
            for (int i = 1; i < 300; i++) {
                long position = log.append(SampleEvents.bar(i));
                log.commit(position + 1, List.of());
                waiting.add(Thread.ofVirtual().start(() -> {
                    log.awaitDurable(position + 1);
                    if (log.durablePosition() > position) {
                        seen.add(position);
                    }
                }));
            }
            for (Thread thread : waiting) {
                thread.join();
            }
            assertThat(seen).hasSize(299);
        }
    }
}
