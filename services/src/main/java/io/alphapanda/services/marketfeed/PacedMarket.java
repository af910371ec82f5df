package io.alphapanda.services.marketfeed;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.time.MarketSegment;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The events of a simulated or replayed market, each when it is due.
///
/// Only open sessions take time: what comes before an open and after a close is told at once.
public final class PacedMarket {
    private final Supplier<Optional<Envelope>> market;
    private final Pace pace;
    private final Set<MarketSegment> open = EnumSet.noneOf(MarketSegment.class);
    private volatile boolean isStopping;

    /// @param market the next event each time; empty when there are no more
    /// @param openNow the segments that trade where the market goes on
    public PacedMarket(Supplier<Optional<Envelope>> market, Pace pace, Set<MarketSegment> openNow) {
        this.market = market;
        this.pace = pace;
        open.addAll(openNow);
    }

    /// Tells them all, until the market ends or [#stop].
    public void tell(Consumer<Envelope> listener) throws InterruptedException {
        Optional<Envelope> next = market.get();
        while (next.isPresent() && !isStopping) {
            Envelope event = next.get();
            if (!open.isEmpty()) {
                pace.awaitTurn(event.occurredAtMicros());
            }
            follow(event);
            listener.accept(event);
            next = market.get();
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

    /// Tells nothing more after the event in hand. Any thread.
    public void stop() {
        isStopping = true;
    }

    /// True once it was told to stop. Any thread.
    public boolean isStopping() {
        return isStopping;
    }
}
