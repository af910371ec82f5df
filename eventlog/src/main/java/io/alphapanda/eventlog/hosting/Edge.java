package io.alphapanda.eventlog.hosting;

import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.eventlog.codec.EnvelopeJson;
import io.alphapanda.eventlog.hosting.EdgeFeed.Item;
import io.alphapanda.eventlog.hosting.Health.EdgeState;
import io.alphapanda.eventlog.hosting.IncidentBook.Letter;
import io.alphapanda.eventlog.log.EventLog;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Delivers events to one target, in log order, each of them only when it is durable. One thread.
///
/// A failure is answered with a [Remedy]; no record is ever passed over. Poison is passed only when its
/// dead letter is durable, and what cannot be a dead letter (the desk's own records, and dead letters)
/// stops the edge.
final class Edge implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Edge.class);

    private final String name;
    private final EdgeFeed feed;
    private final EdgeTarget target;
    private final EventLog log;
    private final IncidentBook incidents;
    private final Backoff backoff;
    private final Pause pause;
    private volatile EdgeState progress;
    private volatile Optional<String> stoppedBecause = Optional.empty();

    Edge(String name, EdgeFeed feed, EdgeTarget target, EventLog log, IncidentBook incidents, Backoff backoff,
            Pause pause) {
        this.name = name;
        this.feed = feed;
        this.target = target;
        this.log = log;
        this.incidents = incidents;
        this.backoff = backoff;
        this.pause = pause;
        this.progress = new EdgeState(name, 0, 0, 0, target.deliveredPosition(), Optional.empty());
    }

    @Override
    public void run() {
        try {
            Optional<Item> item = feed.take();
            while (item.isPresent() && isSettled(item.get())) {
                item = feed.take();
            }
        } catch (InterruptedException stopped) {
            LOG.info("edge {} was interrupted behind position {}", name, progress.position());
        } catch (Throwable failure) {
            LOG.error("edge {} stops behind position {}", name, progress.position(), failure);
            stop("behind position " + progress.position() + ": " + failure);
        }
        stoppedBecause.ifPresent(this::report);
    }

    /// False if the edge was told to end before the event was delivered.
    private boolean isSettled(Item item) throws Exception {
        log.awaitDurable(item.position() + 1);
        boolean isPoison = false;
        for (int failures = 1; !feed.isClosed(); failures++) {
            try {
                if (target.deliveredPosition() > item.position()) {
                    LOG.info("edge {} already has position {}", name, item.position());
                } else if (isPoison) {
                    target.putAside(item.position());
                } else {
                    target.deliver(item.position(), item.event());
                }
                progress = progress.done(item.position() + 1, isPoison);
                return true;
            } catch (InterruptedException stopped) {
                throw stopped;
            } catch (Exception failure) {
                progress = progress.failed();
                Remedy remedy = remedyFor(item, failure, isPoison);
                LOG.warn("edge {} failed {} times in a row at position {}: {}", name, failures,
                        item.position(),
                        remedy, failure);
                switch (remedy) {
                    case RETRY -> pause.forNanos(backoff.delayNanos(failures));
                    case DEAD_LETTER -> {
                        writeLetter(item, failure);
                        isPoison = true;
                    }
                    case STOP -> throw failure;
                }
            }
        }
        return false;
    }

    private Remedy remedyFor(Item item, Exception failure, boolean isPoison) {
        Remedy remedy = target.remedyFor(failure);
        if (remedy == Remedy.DEAD_LETTER && isPoison) {
            return Remedy.RETRY;
        }
        return remedy == Remedy.DEAD_LETTER && !IncidentBook.takes(item.event().topic()) ? Remedy.STOP
                : remedy;
    }

    // The position as sequence makes the log refuse the same letter twice, should the process die before the
    // target's cursor has moved.
    private void writeLetter(Item item, Exception failure) throws InterruptedException {
        Envelope event = item.event();
        Letter letter = new Letter(name, name, new Subscription(event.topic(), event.scope()), event.key(),
                item.position() + 1, Optional.of(event.asCause()),
                "position " + item.position() + ": " + failure,
                EnvelopeJson.toJson(item.position(), event));
        incidents.putAside(letter).awaitDurable();
    }

    private void report(String why) {
        try {
            incidents.report(new SystemError(name, "all", "EDGE_STOPPED", "edge " + name + " stopped " + why
                    + "; mend its target and start again: it continues at its cursor"));
        } catch (Inbox.Closed late) {
            LOG.warn("the desk closed before the log could be told that edge {} stopped", name, late);
        }
    }

    /// Takes the edge out of service; the desk and its other edges go on. Any thread.
    void stop(String why) {
        stoppedBecause = Optional.of(why);
        feed.close();
    }

    /// How it fares. Any thread.
    EdgeState state() {
        return progress.stopped(stoppedBecause);
    }

    EdgeFeed feed() {
        return feed;
    }
}
