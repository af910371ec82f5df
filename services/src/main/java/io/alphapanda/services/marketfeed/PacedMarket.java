package io.alphapanda.services.marketfeed;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.time.MarketSegment;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The events of a simulated or replayed market, each when it is due.
///
/// Only open sessions take time: what comes before an open and after a close is told at once.
public final class PacedMarket {
    private final Supplier<Optional<Envelope>> market;
    private final Pace pace;
    private final Set<MarketSegment> open = EnumSet.noneOf(MarketSegment.class);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition resumed = lock.newCondition();
    private boolean isPaused;
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
            awaitResumed();
            if (!open.isEmpty()) {
                pace.awaitTurn(event.occurredAtMicros());
            }
            follow(event);
            listener.accept(event);
            next = market.get();
        }
    }

    /// What is told after a pause is due from then on: a market does not catch up with what it did not tell.
    private void awaitResumed() throws InterruptedException {
        lock.lock();
        try {
            while (isPaused && !isStopping) {
                resumed.await();
                pace.restart();
            }
        } finally {
            lock.unlock();
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

    /// Tells nothing for a while, or goes on. Any thread.
    public void pause(boolean isOn) {
        lock.lock();
        try {
            isPaused = isOn;
            resumed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Tells nothing more after the event in hand. Any thread.
    public void stop() {
        isStopping = true;
        pause(false);
    }

    /// True once it was told to stop. Any thread.
    public boolean isStopping() {
        return isStopping;
    }
}
