package io.alphapanda.app.desk;

import java.util.List;
import java.util.Optional;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.engine.Tap;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.market.feed.MarketFeed;

/// A desk in lockstep with its market: each event is decided to its end before the next is told. One thread.
final class SteppedDesk {
    private final DeskTerms terms;
    private final MarketFeed feed;
    private final List<Decider> deciders;
    private final Engine engine;
    private Optional<Envelope> next = Optional.empty();

    /// Seats the desk over a log; if that holds an earlier life, its market goes on where the log ends, as `run` lets
    /// it.
    SteppedDesk(DeskTerms terms, MarketFeed feed, EventLog log, List<Tap> taps) {
        this.terms = terms;
        this.feed = feed;
        deciders = DeskSeats.of(terms);
        engine = new Engine(log, deciders, taps);
        long[] newest = {0};
        log.replay(log.startPosition(),
                (_, event) -> newest[0] = Math.max(newest[0], event.occurredAtMicros()));
        feed.skipUntil(newest[0]);
    }

    DeskTerms terms() {
        return terms;
    }

    List<Decider> deciders() {
        return deciders;
    }

    Engine engine() {
        return engine;
    }

    MarketFeed feed() {
        return feed;
    }

    /// Decides the market's next event; false when there is none.
    boolean step() {
        if (next.isEmpty()) {
            next = feed.next();
        }
        if (next.isEmpty()) {
            return false;
        }
        engine.feed(next.get());
        engine.drain();
        next = Optional.empty();
        return true;
    }

    /// Tells the market's next event, which the process does not live to decide.
    void tellOnly() {
        feed.next().ifPresent(engine::feed);
    }

    /// Decides everything before a moment.
    SteppedDesk runBefore(long micros) {
        next = next.or(feed::next);
        while (next.isPresent() && next.get().occurredAtMicros() < micros) {
            step();
            next = feed.next();
        }
        return this;
    }

    /// Decides everything there is.
    SteppedDesk runToEnd() {
        return runBefore(Long.MAX_VALUE);
    }
}
