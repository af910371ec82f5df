package io.alphapanda.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.alphapanda.app.proof.Canonical;
import io.alphapanda.app.proof.KeptLog;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.hosting.Desk;
import io.alphapanda.eventlog.hosting.DeskPlan;
import io.alphapanda.eventlog.hosting.Door;
import io.alphapanda.eventlog.hosting.Inbox;
import io.alphapanda.eventlog.hosting.Source;
import io.alphapanda.eventlog.hosting.StopReport;
import io.alphapanda.market.feed.MarketFeed;
import io.alphapanda.market.simulated.SimulatedMarket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The shipped desk with all its threads, fed as fast as it takes.
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HostedDeskTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int FILLS = 10;

    @TempDir
    private Path folder;
    private final RunCase run = RunCase.shipped(Map.of("MARKET__TICK_INTERVAL_MS", "5000"));
    private final CountDownLatch filled = new CountDownLatch(FILLS);
    private final Telling telling = new Telling(
            run.feed(new SimulatedMarket(run.simulation(), RunCase.CALENDAR)));
    private Optional<Desk> started = Optional.empty();

    @AfterEach
    void stop_whatever_runs() {
        started.ifPresent(Desk::stop);
    }

    private StopReport tradeAndStop() throws InterruptedException {
        DeskPlan plan = Desk.over(FileEventLog.open(folder)).clock(() -> Instant.EPOCH)
                .ticker(System::nanoTime)
                .seed(1).source(telling).tap((_, event) -> {
                    if (event.data() instanceof Fill) {
                        filled.countDown();
                    }
                });
        for (Decider decider : DeskSeats
                .of(run.terms())) {
            plan.decider(decider);
        }
        Desk desk = plan.start();
        started = Optional.of(desk);
        assertThat(filled.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("%s fills", FILLS).isTrue();
        assertThat(desk.health().isWell()).isTrue();
        return desk.stop();
    }

    /// The old bus held a lock while its subscribers ran, and the portfolio published from within: the first fill
    /// was the last thing that ever happened.
    @Test
    void seed_defect_04_the_first_fill_deadlocks_nothing() throws InterruptedException {
        assertThat(tradeAndStop().isClean()).isTrue();
    }

    /// Of 500 events that waited the old bus delivered one when it was stopped.
    @Test
    void seed_defect_16_stop_loses_nothing() throws InterruptedException {
        StopReport report = tradeAndStop();
        assertThat(report.isClean()).as("%s", report).isTrue();
        KeptLog straight = new KeptLog();
        List<Decider> deciders = DeskSeats
                .of(run.terms());
        Engine engine = new Engine(straight, deciders, List.of());
        telling.admitted.forEach(event -> {
            engine.feed(event);
            engine.drain();
        });
        try (FileEventLog log = FileEventLog.open(folder)) {
            List<Envelope> lived = KeptLog.copyWithoutSnapshots(log).withoutSnapshots();
            assertThat(lived.stream().filter(event -> event.causationId() == null).map(Envelope::id).toList())
                    .as("everything that was admitted, in its order")
                    .isEqualTo(telling.admitted.stream().map(Envelope::id).toList());
            assertThat(log.consumedPosition()).isEqualTo(log.endPosition());
            assertThat(Canonical.hash(lived)).isEqualTo(Canonical.hash(straight.withoutSnapshots()));
        }
    }

    /// Tells a market on a thread of its own, and keeps what it was let in with.
    private static final class Telling implements Source {
        private final MarketFeed feed;
        private final List<Envelope> admitted = new ArrayList<>();
        private volatile boolean stopping;
        private Optional<Thread> thread = Optional.empty();

        private Telling(MarketFeed feed) {
            this.feed = feed;
        }

        @Override
        public String name() {
            return MarketFeed.SERVICE;
        }

        @Override
        public void start(Door door) {
            thread = Optional.of(Thread.ofPlatform().name("telling").start(() -> tell(door)));
        }

        private void tell(Door door) {
            try {
                for (Optional<Envelope> next = feed.next(); next.isPresent()
                        && !stopping; next = feed.next()) {
                    door.admitEach(next.get());
                    admitted.add(next.get());
                }
            } catch (Inbox.Closed over) {
                assertThat(stopping).as("%s", over).isTrue();
            }
        }

        @Override
        public void stop() {
            stopping = true;
            thread.ifPresent(running -> {
                try {
                    running.join();
                } catch (InterruptedException hurry) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }
}
