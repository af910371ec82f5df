package io.alphapanda.benchmarks.server;

import io.alphapanda.benchmarks.latency.LatencyFigures;
import io.alphapanda.benchmarks.latency.LatencySettings;
import io.alphapanda.benchmarks.ticks.TickWalk;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.services.marketfeed.FeedLife;
import io.alphapanda.services.marketfeed.Pace;
import io.alphapanda.services.marketfeed.PacedMarket;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// How long does a desk of six processes take from a tick that is published to the order it leads to, as somebody else
/// reads it from the server?
///
/// Input: [TickWalk] at a moderate rate, told by the market-feed that `service` runs, in this process; so one monotonic
/// clock gives both times. On its way a record goes through the server four times, and each time a part commits.
final class SixProcesses {
    private static final long LOOK_NANOS = 5_000_000;
    private static final long QUIET_NANOS = 3_000_000_000L;
    private static final long QUIET_WITHIN_NANOS = 60_000_000_000L;
    private final ServerSpot spot;
    private final LatencySettings settings;
    private final Pause pause = Pause.real();

    SixProcesses(ServerSpot spot, LatencySettings settings) {
        this.spot = spot;
        this.settings = settings;
    }

    void run(LatencyFigures.Builder figures) throws IOException, InterruptedException {
        try (TopicStore store = spot.open(FeedLife.SERVICE);
                PartProcesses parts = new PartProcesses(spot, settings.between())) {
            StampedRecords records = new StampedRecords();
            OrderWatch watch = new OrderWatch(store, records);
            try (watch) {
                long start = System.nanoTime();
                FeedLife feed = new FeedLife(store, records, "benchmark/feed", _ -> market());
                awaitPublished(records, settings.warmUp(), feed, parts);
                watch.measure();
                double processorBefore = parts.processorSeconds();
                long measured = System.nanoTime();
                awaitEnd(feed, parts);
                figures.put("parts processors in use",
                        (parts.processorSeconds() - processorBefore) / ((System.nanoTime() - measured) / 1e9))
                        .put("parts ticks a second",
                                records.published() / ((System.nanoTime() - start) / 1e9));
                awaitQuiet(watch);
                feed.end().ifPresent(broken -> {
                    throw new IllegalStateException("the feed broke off", broken);
                });
            }
            figures.put("parts", parts.count()).put("parts ticks", records.published())
                    .put("parts orders", watch.spans().count())
                    .put("parts orders of no tick", watch.strangers())
                    .spans("parts", watch.spans());
        }
    }

    private PacedMarket market() {
        TickWalk walk = new TickWalk(settings.stepMicros(), settings.levels());
        long ticks = settings.warmUp() + settings.ticks();
        return new PacedMarket(() -> next(walk, ticks), new Pace(1, System::nanoTime, pause),
                Set.of());
    }

    private static Optional<Envelope> next(TickWalk walk, long ticks) {
        return walk.told() < ticks ? Optional.of(walk.next()) : Optional.empty();
    }

    private void awaitPublished(StampedRecords records, long count, FeedLife feed, PartProcesses parts)
            throws InterruptedException {
        while (records.published() < count) {
            check(feed, parts);
            pause.forNanos(LOOK_NANOS);
        }
    }

    private void awaitEnd(FeedLife feed, PartProcesses parts) throws InterruptedException {
        while (!feed.isOver()) {
            check(feed, parts);
            pause.forNanos(LOOK_NANOS);
        }
    }

    private static void check(FeedLife feed, PartProcesses parts) {
        parts.checkAlive();
        feed.failure().ifPresent(broken -> {
            throw new IllegalStateException("the feed broke off", broken);
        });
    }

    /// What is on its way when the market ends still counts.
    private void awaitQuiet(OrderWatch watch) throws InterruptedException {
        long deadline = System.nanoTime() + QUIET_WITHIN_NANOS;
        long before = -1;
        while ((watch.seen() == 0 || watch.seen() > before) && System.nanoTime() < deadline) {
            before = watch.seen();
            pause.forNanos(QUIET_NANOS);
        }
    }
}
