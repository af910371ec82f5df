package io.alphapanda.app.run;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.eventlog.hosting.Door;
import io.alphapanda.eventlog.hosting.Inbox;
import io.alphapanda.eventlog.hosting.Source;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands the events of a simulated or replayed market to the desk, each when it is due.
///
/// Only open sessions take time: what comes before an open and after a close is handed over at once.
final class MarketSource implements Source {
    private static final Logger LOG = LoggerFactory.getLogger(MarketSource.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Supplier<Optional<Envelope>> market;
    private final Pace pace;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Set<MarketSegment> open = EnumSet.noneOf(MarketSegment.class);
    private @Nullable Thread thread;
    private volatile boolean stopping;
    private volatile Optional<Throwable> failure = Optional.empty();

    /// @param market the next event each time; empty when there are no more
    /// @param openNow the segments that trade where the market goes on
    MarketSource(Supplier<Optional<Envelope>> market, Pace pace, Set<MarketSegment> openNow) {
        this.market = market;
        this.pace = pace;
        open.addAll(openNow);
    }

    @Override
    public String name() {
        return "market-feed";
    }

    @Override
    public void start(Door door) {
        thread = Thread.ofPlatform().name("market-feed").start(() -> tell(door));
    }

    private void tell(Door door) {
        try {
            Optional<Envelope> next = market.get();
            while (next.isPresent() && !stopping) {
                Envelope event = next.get();
                if (!open.isEmpty()) {
                    pace.awaitTurn(event.occurredAtMicros());
                }
                follow(event);
                door.admitEach(event);
                next = market.get();
            }
        } catch (InterruptedException | Inbox.Closed stopped) {
            LOG.debug("the market stops: {}", stopped.toString());
        } catch (RuntimeException broken) {
            LOG.error("the market broke off", broken);
            failure = Optional.of(broken);
        } finally {
            ended.countDown();
        }
    }

    private void follow(Envelope event) {
        if (event.data() instanceof MarketClock clock) {
            switch (clock.due()) {
                case OPEN -> open.add(clock.segment());
                case CLOSED -> open.remove(clock.segment());
                case SECOND, PRE_OPEN, MIS_CUT_OFF, CLOSING_AUCTION -> {
                    // The session goes on as it was.
                }
            }
        }
    }

    @Override
    public void stop() {
        stopping = true;
        Thread running = thread;
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            if (!running.join(PATIENCE)) {
                throw new IllegalStateException(
                        "the market still waits for the desk to take an event; find the"
                                + " decider that takes so long");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /// Counts down when the market tells nothing more, whatever the reason.
    CountDownLatch ended() {
        return ended;
    }

    /// What broke the market; empty while it is well, and after an orderly end.
    Optional<Throwable> failure() {
        return failure;
    }
}
