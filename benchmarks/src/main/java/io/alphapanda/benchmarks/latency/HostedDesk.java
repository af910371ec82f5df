package io.alphapanda.benchmarks.latency;

import io.alphapanda.benchmarks.filelog.LogFolderOnDisk;
import io.alphapanda.benchmarks.ticks.TickDesk;
import io.alphapanda.benchmarks.ticks.TickWalk;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.hosting.Desk;
import io.alphapanda.eventlog.hosting.DeskLimits;
import io.alphapanda.eventlog.hosting.DeskPlan;
import io.alphapanda.eventlog.hosting.Inbox;
import io.alphapanda.eventlog.hosting.StopReport;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.part.MarketTime;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/// How long does a hosted desk on the file log take from a tick to the order it leads to, logged and durable, at 20,000
/// ticks a second? Does its heap stay flat?
///
/// Input: [TickWalk] made as it goes, by a source on a thread of its own; every decider of a running desk. A span begins
/// when the tick is handed to the door, and once more when it was due, so that no stall hides those that wait behind it.
/// Limits: [BareLimits]. Machine and last result: `docs/benchmarks.md`. Not asked here: a network, a broker, several desks.
public final class HostedDesk {
    private static final long JITTER_SEED = 1;
    /// As a part of a desk has it.
    private static final int WAITING_EVENTS_MAX = 8_192;

    private HostedDesk() {}

    /// One run, told in lines.
    public static void main(String[] args) throws IOException, InterruptedException {
        run(LatencySettings.USUAL.with(args)).lines().forEach(System.out::println);
    }

    /// One run in this JVM.
    public static LatencyFigures run(LatencySettings settings) throws IOException, InterruptedException {
        LatencyFigures.Builder figures = new LatencyFigures.Builder();
        LogFolderOnDisk folder = LogFolderOnDisk.create();
        try {
            BareLimits limits = new BareLimits(settings);
            figures.spans("hop", limits.hop()).spans("force", limits.force(folder.path()));
            over(FileEventLog.open(folder.path()), settings, figures);
            figures.put("log bytes", folder.bytes());
        } finally {
            folder.delete();
        }
        return figures.built();
    }

    /// Hosts one over any log, which it closes in the end, and tells what it found.
    public static void over(EventLog log, LatencySettings settings, LatencyFigures.Builder figures)
            throws InterruptedException {
        TickWalk market = new TickWalk(settings.stepMicros(), settings.levels());
        SentTicks sent = new SentTicks();
        PacedTicks source = new PacedTicks(market, settings, sent, log::awaitDurable);
        OrderTimes times = new OrderTimes(sent, settings.warmUp());
        // Nobody may push time ahead of the market, or its session ends.
        MarketTime time = new MarketTime();
        DeskPlan plan = Desk.over(log).clock(time).ticker(System::nanoTime).seed(JITTER_SEED)
                .limits(DeskLimits.STANDARD.withInboxEventsMax(WAITING_EVENTS_MAX)).tap(time).tap(times)
                .source(source)
                .edge("orders", times, new Subscription(Topic.ORDERS_SUBMITTED, TickDesk.ACCOUNT));
        for (Decider decider : TickDesk.seats(market, TickDesk.Fills.DEPTH, settings.between())) {
            plan.decider(decider);
        }
        Desk desk = plan.start();
        source.awaitWarm();
        Inbox.Counts before = desk.health().inbox();
        source.goOn();
        source.awaitEnd();
        Inbox.Counts counts = desk.health().inbox();
        StopReport report = desk.stop();
        if (!report.isClean() || !desk.health().fenced().isEmpty()) {
            throw new IllegalStateException("the desk ended as " + report + ", " + desk.health());
        }
        source.tell(figures);
        times.tell(figures);
        figures.put("conflated", counts.conflated() - before.conflated())
                .put("blocked", counts.blocked() - before.blocked());
        tellCollections(figures);
    }

    private static void tellCollections(LatencyFigures.Builder figures) {
        long count = 0;
        long millis = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (!collector.getName().contains("Cycles")) {
                count += collector.getCollectionCount();
                millis += collector.getCollectionTime();
            }
        }
        figures.put("collections", count).put("collection seconds", millis / 1e3);
    }
}
