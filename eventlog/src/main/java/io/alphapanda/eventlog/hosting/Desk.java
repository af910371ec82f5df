package io.alphapanda.eventlog.hosting;

import io.alphapanda.eventlog.log.EventLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One engine at work: sources in front of it, edges behind it, and everything between on one thread.
///
/// It begins with [#over] and runs from `start()` to [#stop], or until its engine fails. Its methods may be
/// called by any thread except its own.
public final class Desk {
    /// The source of what the desk says of itself.
    public static final String SERVICE = "desk";

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final EventLog log;
    private final DeskLimits limits;
    private final LongSupplier tickerNanos;
    private final Inbox inbox;
    private final Door door;
    private final EngineLoop loop;
    private final List<Source> sources;
    private final List<Edge> edges = new ArrayList<>();
    private final List<Thread> edgeThreads = new ArrayList<>();
    private final Thread engineThread;
    private final Thread watchdogThread;
    private final AtomicBoolean sourcesStopped = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile Health.Phase phase = Health.Phase.RUNNING;
    private volatile Optional<Throwable> failure = Optional.empty();
    private volatile long inputsLost;

    /// Begins the plan of a desk that decides over this log, which it closes in the end.
    public static DeskPlan over(EventLog log) {
        return new DeskPlan(log);
    }

    /// A desk with everything in place and nothing running.
    Desk(DeskPlan plan) {
        log = plan.log;
        limits = plan.limits;
        tickerNanos = plan.tickerNanos.orElseThrow();
        sources = List.copyOf(plan.sources);
        InstantSource clock = plan.clock.orElseThrow();
        inbox = new Inbox(limits.inboxEventsMax(), limits.batchEventsMax(), tickerNanos);
        IncidentBook incidents = new IncidentBook(inbox, clock);
        door = new Door(inbox, incidents, clock, plan.deciding());
        for (DeskPlan.PlannedEdge edge : plan.edges) {
            EdgeFeed feed = new EdgeFeed(edge.name(), edge.topics(), edge.target().deliveredPosition(),
                    limits.edgeEventsMax(), inbox::wake);
            Backoff backoff = new Backoff(limits.retryDelayBase(), limits.retryDelayMax(),
                    new SplittableRandom(plan.seed.orElseThrow() ^ edge.name().hashCode()));
            edges.add(new Edge(edge.name(), feed, edge.target(), log, incidents, backoff, plan.pause));
            edgeThreads.add(Thread.ofPlatform().name("edge-" + edge.name()).unstarted(edges.getLast()));
        }
        loop = new EngineLoop(log, inbox, clock, plan.deciders, plan.taps, edges);
        engineThread = Thread.ofPlatform().name("desk-engine").unstarted(this::decide);
        watchdogThread = Thread.ofPlatform().name("desk-watchdog").daemon()
                .unstarted(new Watchdog(inbox, incidents, limits.inputWaitMax(), Pause.real()));
    }

    /// Starts everything, the sources last; stops again if one of them throws.
    void begin() {
        engineThread.start();
        edgeThreads.forEach(Thread::start);
        watchdogThread.start();
        try {
            sources.forEach(source -> source.start(door));
        } catch (RuntimeException refused) {
            LOG.error("a source did not start, so the desk stops: {}", stop());
            throw refused;
        }
    }

    private void decide() {
        try {
            loop.run();
        } catch (Throwable broken) {
            fail(broken);
        } finally {
            try {
                log.close();
            } catch (RuntimeException broken) {
                LOG.error("the log did not close", broken);
                failure = failure.or(() -> Optional.of(broken));
            }
            stopped.countDown();
        }
    }

    private void fail(Throwable broken) {
        LOG.error("the engine failed; the desk stops", broken);
        failure = Optional.of(broken);
        phase = Health.Phase.STOPPING;
        door.close();
        inputsLost = loop.abandon(broken);
        stopSources();
        try {
            endEdges();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        watchdogThread.interrupt();
        phase = Health.Phase.STOPPED;
    }

    /// Stops the sources, decides on all that came in, forces the log, lets the edges deliver what is
    /// durable, and closes. Each step takes at most [DeskLimits#stopMax]; what was left undone is in the
    /// report. An interrupt of the caller cuts the waiting short. Stopping again gives the report again.
    public synchronized StopReport stop() {
        if (phase == Health.Phase.STOPPED) {
            return report();
        }
        phase = Health.Phase.STOPPING;
        stopSources();
        door.close();
        try {
            if (inbox.awaitIdle(limits.stopMax()) && failure.isEmpty()) {
                letEdgesFinish();
                endEdges();
            }
            inbox.close("the desk has stopped");
            if (!stopped.await(limits.stopMax().toNanos(), TimeUnit.NANOSECONDS)) {
                inputsLost = inbox.counts().depth();
                failure = failure
                        .or(() -> Optional.of(new IllegalStateException("the engine did not finish within "
                                + limits.stopMax() + "; find the decider that takes so long")));
            }
        } catch (InterruptedException hurry) {
            inbox.close("the desk was told to hurry");
            complaints.add("stopping was interrupted, so this report may lack what happened after");
            Thread.currentThread().interrupt();
        }
        edges.forEach(edge -> edge.feed().close());
        watchdogThread.interrupt();
        phase = Health.Phase.STOPPED;
        return report();
    }

    // What an edge has to say while it finishes, as a dead letter, may be for another edge.
    private void letEdgesFinish() throws InterruptedException {
        long deadlineNanos = tickerNanos.getAsLong() + limits.stopMax().toNanos();
        long until;
        do {
            until = loop.end();
            try {
                log.awaitDurable(until);
            } catch (RuntimeException broken) {
                failure = failure.or(() -> Optional.of(broken));
                return;
            }
            for (Edge edge : edges) {
                edge.feed().awaitDone(until, left(deadlineNanos));
            }
        } while (inbox.awaitIdle(left(deadlineNanos)) && loop.end() > until);
    }

    private Duration left(long deadlineNanos) {
        return Duration.ofNanos(deadlineNanos - tickerNanos.getAsLong());
    }

    private void endEdges() throws InterruptedException {
        edges.forEach(edge -> edge.feed().close());
        for (int i = 0; i < edges.size(); i++) {
            Thread thread = edgeThreads.get(i);
            if (edges.get(i).feed().firstLeft(loop.end()).isPresent()) {
                thread.interrupt();
            }
            if (!thread.join(limits.stopMax())) {
                complaints.add(thread.getName() + " does not end: its target ignores the interrupt");
            }
        }
    }

    private void stopSources() {
        if (sourcesStopped.compareAndSet(false, true)) {
            for (Source source : sources.reversed()) {
                try {
                    source.stop();
                } catch (RuntimeException broken) {
                    LOG.error("source {} did not stop", source.name(), broken);
                    complaints.add("source " + source.name() + " did not stop: " + broken);
                }
            }
        }
    }

    /// Waits until the desk has stopped, by [#stop] or by a failure, and says how it ended.
    public StopReport awaitStopped() throws InterruptedException {
        stopped.await();
        return report();
    }

    private StopReport report() {
        List<String> undelivered = new ArrayList<>();
        for (Edge edge : edges) {
            edge.feed().firstLeft(loop.end()).ifPresent(first -> undelivered.add("edge " + edge.state().name()
                    + " continues at position " + first + " of " + loop.end()
                    + edge.state().stoppedBecause().map(why -> "; it stopped " + why).orElse("")));
        }
        return new StopReport(failure, inputsLost, undelivered, List.copyOf(complaints));
    }

    /// The way in, for whoever is not a [Source] of this desk.
    public Door door() {
        return door;
    }

    /// Has the state of every decider written into the log soon, so that recovery may begin there.
    public void requestSnapshot() {
        loop.requestSnapshot();
    }

    /// Lets every source that can wait do so, or go on.
    public void pauseSources(boolean isOn) {
        sources.forEach(source -> source.pause(isOn));
    }

    /// What broke a source for good, if anything did.
    public Optional<Throwable> sourceFailure() {
        return sources.stream().flatMap(source -> source.failure().stream()).findFirst();
    }

    /// How everything fares now.
    public Health health() {
        return new Health(phase, loop.fenced(), edges.stream().map(Edge::state).toList(), inbox.counts(),
                loop.repeated(), loop.clamped(), door.poisonByTopic(), failure);
    }
}
