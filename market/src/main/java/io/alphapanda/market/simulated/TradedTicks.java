package io.alphapanda.market.simulated;

import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Price;

/// The ticks of a share, a future or an option: trades around what it is worth, their volume, and the book.
///
/// A share stays within 10 % of its last price of the day before, as shares with futures do at first; the
/// exchange would widen the band, the simulation does not. Derivatives have no band: the index never moves so
/// far in a day.
final class TradedTicks implements TickSource {
    private static final double MINUTE_MICROS = 60e6;
    /// The first tick of a day tells what traded in so long.
    private static final long FIRST_MICROS = 1_000_000;
    /// A move counts this many times the usual one at most.
    private static final double SURPRISE_MAX = 4;

    private final Instrument instrument;
    private final Valuation worth;
    private final PricePath spot;
    private final MarketFactor market;
    private final Turnover turnover;
    private final Book book;
    private final long tick;
    private long lastMicros;
    private double lastSpot;
    private long lastMoment;
    private boolean fresh;

    /// @param worth of the instrument; `spot` is what its trading follows, for a share the same
    TradedTicks(Instrument instrument, Valuation worth, PricePath spot, MarketFactor market,
            Liquidity liquidity, Dice dice) {
        this.instrument = instrument;
        this.worth = worth;
        this.spot = spot;
        this.market = market;
        tick = instrument.tickSize().micros();
        turnover = new Turnover(liquidity, instrument.lotSize(), dice);
        book = new Book(tick, instrument.lotSize(), liquidity, dice);
        lastMicros = Math.round(spot.microsAt(0));
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public void openDay() {
        fresh = true;
        turnover.openDay();
        if (instrument instanceof Equity) {
            long low = Math.ceilDiv(lastMicros * 9 / 10, tick) * tick;
            long high = Math.floorDiv(lastMicros * 11 / 10, tick) * tick;
            spot.hold(low, high);
            book.hold(low, high);
        }
    }

    @Override
    public Tick tickAt(long now) {
        lastMicros = book.trade(worth.microsAt(now));
        trade(now);
        return new Tick(instrument.id(), new Price(lastMicros), turnover.lastUnits(), turnover.dayVolume(),
                turnover.openInterest(), TickSource.stamp(now), book.depth());
    }

    /// More trades where the market is busy, and where the price has just moved.
    private void trade(long now) {
        double spotNow = spot.microsAt(now);
        long elapsed = fresh ? FIRST_MICROS : now - lastMoment;
        double surprise = 1;
        if (!fresh && elapsed > 0) {
            double usual = spot.minute() * market.pace() * Math.sqrt(elapsed / MINUTE_MICROS);
            surprise = Math.min(SURPRISE_MAX, Math.abs(spotNow / lastSpot - 1) / usual);
        }
        turnover.trade(elapsed, market.pace() * (0.4 + 0.6 * surprise));
        fresh = false;
        lastSpot = spotNow;
        lastMoment = now;
    }
}
