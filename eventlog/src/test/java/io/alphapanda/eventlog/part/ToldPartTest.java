package io.alphapanda.eventlog.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.hosting.Door;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.hosting.Source;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.eventlog.testing.MemoryServer;
import io.alphapanda.eventlog.testing.MemoryTopicStore;
import io.alphapanda.eventlog.testing.Waits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// A part that decides nothing, and says what a source tells.
class ToldPartTest {
    private static final RecordCodec CODEC = new JsonRecords();
    private static final Clocks CLOCKS = new Clocks(() -> Instant.EPOCH, System::nanoTime,
            new SplittableRandom(1), Pause.real());
    private static final PartName NAME = new PartName("market-feed", "all");
    private static final PartSettings SETTINGS = PartSettings.of("here/1").timed(Duration.ofMillis(20),
            Duration.ofMillis(200), Duration.ofMillis(60), Duration.ofMillis(100));
    private final MemoryServer server = new MemoryServer(1);
    private final TopicStore store = new MemoryTopicStore(server);

    /// Tells three statuses as soon as it starts.
    private static final class Teller implements Source {
        private volatile boolean isPaused;
        private volatile Optional<Throwable> failure = Optional.empty();

        @Override
        public String name() {
            return NAME.service();
        }

        @Override
        public void start(Door door) {
            for (int i = 0; i < 3; i++) {
                door.admit(name(), Scope.SHARED, "feed",
                        new FeedStatus("feed", FeedStatus.State.REPORT, "", List.of()));
            }
        }

        @Override
        public void stop() {
            // It has told all it knew.
        }

        @Override
        public void pause(boolean isOn) {
            isPaused = isOn;
        }

        @Override
        public Optional<Throwable> failure() {
            return failure;
        }
    }

    private PartLife life(Teller teller) {
        return new PartLife(store, CODEC, new PartPlan(NAME, List::of, (plan, _) -> plan.source(teller)),
                SETTINGS, CLOCKS);
    }

    private List<Long> numbers() {
        Set<Partition> statuses = Set.of(new Partition("market.status", 0));
        try (TopicReader reader = store.reader()) {
            statuses.forEach(partition -> reader.from(partition, 0));
            return reader.poll(statuses, Duration.ZERO).stream()
                    .map(placed -> CODEC.decode("market.status", placed.record().value()))
                    .map(Envelope::sequence).toList();
        }
    }

    @Test
    void what_it_is_told_is_numbered_on_from_life_to_life() {
        for (int life = 1; life <= 3; life++) {
            assertThat(life(new Teller()).end()).isEmpty();
            assertThat(numbers()).isEqualTo(LongStream.rangeClosed(1, 3L * life).boxed().toList());
        }
    }

    @Test
    void its_source_hears_of_a_pause_and_a_source_that_broke_ends_its_host_for_good()
            throws InterruptedException {
        Teller teller = new Teller();
        HeartbeatWatch watch = new HeartbeatWatch(store, CODEC, CLOCKS);
        ControlWatch control = new ControlWatch(store, CODEC, CLOCKS, List.of(NAME));
        PartHost host = new PartHost(store, CODEC, NAME, () -> {
            PartLife life = life(teller);
            life.pause(true);
            assertThat(teller.isPaused).isTrue();
            return life;
        }, SETTINGS, CLOCKS, watch, control);
        host.start();
        Waits.until("all is told and nothing paused", () -> numbers().size() == 3 && !teller.isPaused);
        teller.failure = Optional.of(new IllegalStateException("the wire is cut"));
        assertThat(host.awaitEnded(Duration.ofSeconds(30))).isTrue();
        assertThat(host.failure()).get().extracting(Throwable::getMessage).isEqualTo("the wire is cut");
        assertThat(host.epoch()).as("it was not begun anew").isEqualTo(1);
        watch.close();
        control.close();
    }
}
