package io.alphapanda.eventlog.hosting;

import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.engine.Tap;
import io.alphapanda.eventlog.hosting.WaitingLine.Taken;
import io.alphapanda.eventlog.hosting.WaitingLine.Waiting;
import io.alphapanda.eventlog.log.EventLog;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// What the engine's thread does: takes inputs from the inbox, runs the engine on each, fills the edges'
/// feeds.
///
/// It ends when the inbox is closed and empty, or with the exception that broke the engine.
final class EngineLoop {
    private final EventLog log;
    private final Inbox inbox;
    private final EntryStamp stamp;
    private final Engine engine;
    private final List<Edge> edges;
    private final List<Waiting> batch = new ArrayList<>();
    private final AtomicLong repeated = new AtomicLong();
    private int decided;
    private boolean someoneIsFenced;
    private volatile boolean snapshotWanted;
    private volatile List<Engine.Fenced> fenced;
    private volatile long end;

    /// Brings back the state that the log holds; not yet on the engine's thread.
    EngineLoop(EventLog log, Inbox inbox, InstantSource clock, List<Decider> deciders, List<Tap> plannedTaps,
            List<Edge> edges) {
        this.log = log;
        this.inbox = inbox;
        this.edges = List.copyOf(edges);
        stamp = new EntryStamp(log, clock);
        List<Tap> taps = new ArrayList<>(plannedTaps);
        taps.add((position, event) -> someoneIsFenced |= event.data() instanceof SystemError
                && event.source().equals(Engine.SERVICE));
        engine = new Engine(log, deciders, taps);
        fenced = engine.fenced();
    }

    /// Works until the inbox is closed and empty.
    void run() {
        handOut();
        while (inbox.take(batch)) {
            for (decided = 0; decided < batch.size(); decided++) {
                decide(batch.get(decided));
            }
            if (snapshotWanted) {
                snapshotWanted = false;
                engine.snapshot();
            }
            handOut();
        }
    }

    private void decide(Waiting waiting) {
        if (isNews(waiting)) {
            engine.drain();
        } else {
            repeated.incrementAndGet();
        }
        waiting.receipt().ifPresent(receipt -> receipt.logged(log, log.endPosition()));
        // Feeds read from the history, which holds only so much.
        if (log.endPosition() - end >= log.historyMax() / 4) {
            handOut();
        }
    }

    private boolean isNews(Waiting waiting) {
        if (waiting.taken().isEmpty()) {
            return engine.feed(stamp.stamp(waiting.event()));
        }
        Taken taken = waiting.taken().get();
        stamp.advanceTo(waiting.event().occurredAtMicros());
        return engine.take(waiting.event(), taken.place(), taken.isSaid());
    }

    private void handOut() {
        end = log.endPosition();
        for (Edge edge : edges) {
            try {
                if (edge.feed().fill(log)) {
                    inbox.wake();
                }
            } catch (IllegalArgumentException tooFarBehind) {
                edge.stop("behind the log, which keeps no more: " + tooFarBehind.getMessage());
            }
        }
        if (someoneIsFenced) {
            someoneIsFenced = false;
            fenced = engine.fenced();
        }
    }

    /// After a failure: tells whoever waits for an event of the batch. Returns how many inputs are not in
    /// the log, or not decided on.
    int abandon(Throwable broken) {
        List<Waiting> lost = batch.subList(decided, batch.size());
        lost.forEach(waiting -> waiting.receipt().ifPresent(receipt -> receipt.refused(broken)));
        return inbox.abandon(broken) + lost.size();
    }

    /// Has a snapshot taken soon. Any thread.
    void requestSnapshot() {
        snapshotWanted = true;
        inbox.wake();
    }

    /// The end of the log as the edges know it. Any thread.
    long end() {
        return end;
    }

    /// The deciders that threw. Any thread.
    List<Engine.Fenced> fenced() {
        return fenced;
    }

    /// Inputs that the log already held. Any thread.
    long repeated() {
        return repeated.get();
    }

    /// Inputs that were given a later time than their own. Any thread.
    long clamped() {
        return stamp.clamped();
    }
}
