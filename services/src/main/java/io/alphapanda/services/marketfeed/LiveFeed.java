package io.alphapanda.services.marketfeed;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.eventlog.hosting.Door;
import io.alphapanda.eventlog.hosting.Inbox;
import io.alphapanda.eventlog.hosting.Source;
import io.alphapanda.market.clock.SessionClock;
import io.alphapanda.market.feed.GateRules;
import io.alphapanda.market.feed.MarketFeed;
import io.alphapanda.market.feed.TickGate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a live market on the log, through the gate and with the session's clock.
///
/// The door gives each event its time and its number, so that ticks conflate there when the desk is slower than the market.
/// At its start it tells what is over of today's session, phase by phase, but not the seconds that are.
public final class LiveFeed implements Source {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LiveMarket market;
    private final MarketFeed feed;
    private final long startMicros;
    private @Nullable Thread thread;
    private volatile Optional<Throwable> failure = Optional.empty();
    private volatile boolean isToWait;

    /// A feed of this name, that has not begun.
    public LiveFeed(String name, LiveMarket market, TradingCalendar calendar, GateRules rules,
            InstantSource clock) {
        this.market = market;
        startMicros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        feed = new MarketFeed(name, market, new TickGate(calendar, market.instruments(), rules),
                SessionClock.everySecond(calendar,
                        market.instruments().stream().map(Instrument::segment).collect(Collectors.toSet())));
    }

    @Override
    public String name() {
        return MarketFeed.SERVICE;
    }

    @Override
    public void start(Door door) {
        market.start();
        thread = Thread.ofPlatform().name(MarketFeed.SERVICE).daemon().start(() -> tell(door));
    }

    private void tell(Door door) {
        try {
            Optional<Envelope> event = feed.next();
            while (event.isPresent()) {
                if (!isPast(event.get())) {
                    door.admit(event.get().source(), event.get().scope(), event.get().key(),
                            event.get().data());
                }
                event = feed.next();
            }
        } catch (Inbox.Closed stopped) {
            LOG.debug("the live market stops: {}", stopped.toString());
        } catch (RuntimeException broken) {
            LOG.error("the live market broke off; the desk gets no prices until it is started again", broken);
            failure = Optional.of(broken);
        }
    }

    private boolean isPast(Envelope event) {
        return event.occurredAtMicros() < startMicros && event.data() instanceof MarketClock clock
                && clock.due() == Due.SECOND;
    }

    @Override
    public void stop() {
        feed.stop();
        market.stop();
        Thread running = thread;
        if (running == null) {
            return;
        }
        try {
            if (!running.join(PATIENCE)) {
                throw new IllegalStateException(
                        "the live market still waits for the desk to take an event; find the"
                                + " decider that takes so long");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /// True once it tells nothing more; waits for it at most so long.
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        Thread running = thread;
        return running != null && running.join(patience);
    }

    /// What its gate let pass and left out. Exact once it has ended.
    public List<Count> gateCounts() {
        return feed.gate().counts();
    }

    /// A market that happens does not wait: it says so, and goes on.
    @Override
    public void pause(boolean isOn) {
        if (isOn && !isToWait) {
            LOG.warn("a market that happens does not wait; pause the strategies instead");
        }
        isToWait = isOn;
    }

    /// What broke it; empty while it is well, and after an orderly end.
    @Override
    public Optional<Throwable> failure() {
        return failure;
    }
}
