package io.alphapanda.market.feed;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.FeedStatus;
import io.alphapanda.domain.marketdata.FeedStatus.State;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.marketdata.Quote;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.market.clock.ClockSink;
import io.alphapanda.market.clock.SessionClock;
import io.alphapanda.market.stream.MarketFact;
import io.alphapanda.market.stream.MarketStream;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The service `market-feed`: turns a stream of facts into numbered events, with the session clock among them.
///
/// What the gate refuses is left out. Before a tick or quote of T comes everything due up to T, before a bar
/// that ends at E what is due before E. The feed says of itself, under the key `market-feed:name`, when it has
/// started, when its first fact has come, its counts at each close of a segment, and when it has stopped. Each
/// key's events are numbered from 1. Two feeds of equal streams give equal events, so that a restarted feed
/// repeats what the log holds, and the log refuses it by its numbers. Reads no clock. One thread; any may stop it.
///
/// A stream may also tell of itself: a `FeedStatus` is passed on, and a `MarketClock` stands for the mere
/// time, where nothing is traded for a while.
public final class MarketFeed {
    /// The source of its events.
    public static final String SERVICE = "market-feed";

    private final String name;
    private final MarketStream stream;
    private final TickGate gate;
    private final SessionClock clock;
    private final ClockSink onMoment = this::tellMoment;
    private final ArrayDeque<Envelope> ready = new ArrayDeque<>();
    private final Map<InstrumentId, NumberedKey> instruments = new HashMap<>();
    private final Map<MarketSegment, NumberedKey> segments = new EnumMap<>(MarketSegment.class);
    private final NumberedKey own;
    private State state = State.STOPPED;
    private volatile boolean isStopping;
    private boolean isOver;
    private long latest = Long.MIN_VALUE;
    private long returnedFrom = Long.MIN_VALUE;

    /// A feed of this name, as `simulated`.
    public MarketFeed(String name, MarketStream stream, TickGate gate, SessionClock clock) {
        this.name = name;
        this.stream = stream;
        this.gate = gate;
        this.clock = clock;
        this.own = new NumberedKey(SERVICE + ":" + name);
        for (Instrument instrument : stream.instruments()) {
            instruments.put(instrument.id(), new NumberedKey(instrument.id().value()));
        }
        clock.segments().forEach(segment -> segments.put(segment, new NumberedKey(segment.name())));
    }

    /// The next event; empty when the stream has ended or the feed was stopped, and all is told.
    public Optional<Envelope> next() {
        while (true) {
            Envelope event = ready.poll();
            if (event == null) {
                if (isOver) {
                    return Optional.empty();
                }
                pull();
            } else if (event.occurredAtMicros() >= returnedFrom) {
                return Optional.of(event);
            }
        }
    }

    /// From now on events before a moment are made and numbered as ever, but not given: after a restart, what
    /// the log is known to hold.
    public void skipUntil(long micros) {
        returnedFrom = micros;
    }

    /// Takes no more of the stream. What is due after its last fact is not told any more. Any thread.
    public void stop() {
        isStopping = true;
    }

    /// Where the feed stands; [State#STOPPED] before its first event, too.
    public State state() {
        return state;
    }

    /// What passes its gate, and what did not.
    public TickGate gate() {
        return gate;
    }

    private void pull() {
        Optional<MarketFact> fact = isStopping ? Optional.empty() : stream.next();
        if (fact.isPresent()) {
            take(fact.get());
            return;
        }
        if (!isStopping) {
            clock.finish(onMoment);
        }
        isOver = true;
        if (state != State.STOPPED) {
            tellStatus(State.STOPPED, latest);
        }
    }

    private void take(MarketFact fact) {
        Event data = fact.data();
        long micros = Math.max(fact.micros(), latest);
        if (data instanceof Bar bar) {
            clock.advanceTo(bar.startMicros(), micros, onMoment);
        } else {
            clock.advanceTo(micros, micros + 1, onMoment);
        }
        switch (data) {
            case MarketClock _ -> begin(micros);
            case FeedStatus status -> tellOf(status, micros);
            case Tick tick -> take(micros, tick.instrument(), tick, gate.admits(micros, tick));
            case Quote quote -> take(micros, quote.instrument(), quote, gate.admits(micros, quote));
            case Bar bar -> take(micros, bar.instrument(), bar, gate.admits(bar));
            default -> throw new IllegalStateException("a market stream told a " + data.type().wireName()
                    + "; it may tell ticks, quotes, bars, its status and the time");
        }
    }

    private void take(long micros, InstrumentId instrument, Event data, boolean isAdmitted) {
        if (state != State.CONNECTED) {
            tellStatus(State.CONNECTED, micros);
        }
        NumberedKey key = instruments.get(instrument);
        if (isAdmitted && key != null) {
            tell(key, micros, data);
        }
    }

    private void tellMoment(long micros, MarketClock moment) {
        NumberedKey key = segments.get(moment.segment());
        if (key != null) {
            tell(key, micros, moment);
        }
        if (moment.due() == Due.CLOSED) {
            tell(own, micros,
                    new FeedStatus(name, State.REPORT, moment.segment() + " closed", gate.counts()));
        }
    }

    private void tellOf(FeedStatus status, long micros) {
        begin(micros);
        state = status.state() == State.REPORT ? state : status.state();
        tell(own, micros, status);
    }

    private void tellStatus(State next, long micros) {
        begin(micros);
        state = next;
        List<FeedStatus.Count> counts = next == State.STOPPED ? gate.counts() : List.of();
        tell(own, micros, new FeedStatus(name, next, "", counts));
    }

    /// The first thing ever told is that the feed has started.
    private void begin(long micros) {
        if (latest == Long.MIN_VALUE) {
            latest = micros;
            state = State.STARTED;
            ready.add(own.next(micros, new FeedStatus(name, State.STARTED, "", List.of())));
        }
    }

    private void tell(NumberedKey key, long micros, Event event) {
        begin(micros);
        latest = Math.max(latest, micros);
        ready.add(key.next(latest, event));
    }
}
