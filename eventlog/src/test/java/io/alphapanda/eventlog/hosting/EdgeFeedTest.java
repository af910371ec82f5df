package io.alphapanda.eventlog.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Redelivery;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.memory.History;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeFeedTest {
    private final AtomicInteger wakes = new AtomicInteger();

    private EdgeFeed feed(int eventsMax) {
        return new EdgeFeed("journal", Set.of(Events.BEATS), 0, eventsMax, wakes::incrementAndGet);
    }

    private static void append(EventLog log, int count) {
        long before = log.endPosition();
        for (long n = before + 1; n <= before + count; n++) {
            log.append(Events.beat("x", "k", n));
            log.commit(log.endPosition(), List.of());
        }
    }

    @Test
    void hands_out_the_topics_it_was_asked_for_and_not_what_the_edge_said() throws InterruptedException {
        MemoryEventLog log = new MemoryEventLog();
        log.append(Events.tick("A", 1));
        log.append(Events.beat("journal", "k", 1));
        log.append(Events.beat("x", "k", 1));
        EdgeFeed feed = feed(10);
        assertThat(feed.fill(log)).isFalse();
        assertThat(feed.take().orElseThrow().position()).isEqualTo(2);
        assertThat(feed.firstLeft(3)).hasValue(2);
        feed.close();
        assertThat(feed.take()).isEmpty();
        assertThat(feed.firstLeft(3)).isEmpty();
    }

    @Test
    void of_what_is_back_from_the_dead_letters_it_hands_out_its_own() throws InterruptedException {
        MemoryEventLog log = new MemoryEventLog();
        Envelope record = Events.beat("x", "k", 1);
        for (String taker : List.of("portfolio-manager", "journal")) {
            log.append(new Envelope(record.id(), new Redelivery(taker, record.id()).source(), record.scope(),
                    record.key(), 1, 1, record.id(), record.id(), "", Redelivery.SEQUENCE, record.data()));
        }
        EdgeFeed feed = feed(10);
        feed.fill(log);
        assertThat(feed.take().orElseThrow().position()).isEqualTo(1);
    }

    @Test
    void what_finds_no_room_is_read_again_later() throws InterruptedException {
        MemoryEventLog log = new MemoryEventLog();
        append(log, 5);
        EdgeFeed feed = feed(2);
        assertThat(feed.fill(log)).isFalse();
        assertThat(feed.firstLeft(5)).hasValue(0);
        assertThat(feed.take().orElseThrow().position()).isZero();
        assertThat(wakes).hasValue(1);
        assertThat(feed.take().orElseThrow().position()).isEqualTo(1);
        assertThat(feed.fill(log)).isFalse();
        for (long position = 2; position < 4; position++) {
            assertThat(feed.take().orElseThrow().position()).isEqualTo(position);
        }
        feed.fill(log);
        assertThat(feed.take().orElseThrow().position()).isEqualTo(4);
        feed.awaitDone(5, Duration.ZERO);
        assertThat(feed.firstLeft(5)).hasValue(4);
    }

    @Test
    void an_edge_far_behind_catches_up_by_replay(@TempDir Path folder) throws InterruptedException {
        int events = 3 * History.EVENTS_MAX;
        try (FileEventLog log = FileEventLog.open(folder.resolve("log"))) {
            append(log, events);
            EdgeFeed feed = feed(1_000);
            for (long position = 0; position < events; position++) {
                feed.fill(log);
                assertThat(feed.take().orElseThrow().position()).isEqualTo(position);
            }
            assertThat(wakes).hasValueBetween(4, 20);
        }
    }

    @Test
    void one_step_of_a_replay_reads_only_so_much(@TempDir Path folder) {
        try (FileEventLog log = FileEventLog.open(folder.resolve("log"))) {
            append(log, EdgeFeed.REPLAY_EVENTS_MAX + 2 * History.EVENTS_MAX);
            EdgeFeed feed = new EdgeFeed("journal", Set.of(Events.TICKS), 0, 10, wakes::incrementAndGet);
            assertThat(feed.fill(log)).isTrue();
            assertThat(feed.firstLeft(log.endPosition())).hasValue(EdgeFeed.REPLAY_EVENTS_MAX);
            assertThat(feed.fill(log)).isFalse();
            assertThat(feed.firstLeft(log.endPosition())).isEmpty();
        }
    }

    @Test
    void a_log_that_has_forgotten_what_comes_next_is_an_error() {
        MemoryEventLog log = new MemoryEventLog(4);
        append(log, 10);
        EdgeFeed feed = feed(100);
        assertThatThrownBy(() -> feed.fill(log)).isInstanceOf(IllegalArgumentException.class);
    }
}
