package io.alphapanda.indicators.channel;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.money.Price;
import io.alphapanda.indicators.BarCounts;
import io.alphapanda.indicators.Indicator;
import io.alphapanda.indicators.NotWarmYet;
import io.alphapanda.indicators.window.PriceRange;

/// Donchian's channel: the highest high and the lowest low of n bars, exact.
///
/// [#upper] and [#lower] **include the newest bar**, so no close is ever beyond them. For breakouts there are
/// [#upperBefore] and [#lowerBefore]: the channel of the n bars **before the newest**, which it can break.
/// The former are warm from bar number `barCount` on, the latter one bar later.
public final class Donchian implements Indicator {
    private final int barCount;
    private final PriceRange range;
    private long upperBeforeMicros;
    private long lowerBeforeMicros;

    /// A channel of `barCount` bars, from 1 to 10,000.
    public Donchian(int barCount) {
        this.barCount = BarCounts.checked("Donchian length", barCount, 1);
        range = new PriceRange(barCount);
    }

    @Override
    public void add(Bar bar) {
        if (isChannelWarm()) {
            upperBeforeMicros = range.highMicros();
            lowerBeforeMicros = range.lowMicros();
        }
        range.add(bar);
    }

    @Override
    public int warmUpBars() {
        return barCount + 1;
    }

    /// True once the channel may be read that includes the newest bar.
    public boolean isChannelWarm() {
        return range.isFull();
    }

    /// True once the channel before the newest bar may be read, too.
    @Override
    public boolean isWarm() {
        return range.seen() > barCount;
    }

    /// The highest high, the newest bar included.
    ///
    /// @throws NotWarmYet while warming up
    public Price upper() {
        requireSeen(barCount);
        return new Price(range.highMicros());
    }

    /// The lowest low, the newest bar included.
    ///
    /// @throws NotWarmYet while warming up
    public Price lower() {
        requireSeen(barCount);
        return new Price(range.lowMicros());
    }

    /// Halfway between the two, in rupees.
    ///
    /// @throws NotWarmYet while warming up
    public double middle() {
        requireSeen(barCount);
        return (range.highMicros() + range.lowMicros()) / 2.0 / Price.RUPEE_MICROS;
    }

    /// The highest high of the bars before the newest.
    ///
    /// @throws NotWarmYet while warming up
    public Price upperBefore() {
        requireSeen(barCount + 1);
        return new Price(upperBeforeMicros);
    }

    /// The lowest low of the bars before the newest.
    ///
    /// @throws NotWarmYet while warming up
    public Price lowerBefore() {
        requireSeen(barCount + 1);
        return new Price(lowerBeforeMicros);
    }

    private void requireSeen(int needed) {
        if (range.seen() < needed) {
            throw new NotWarmYet("the channel", range.seen(), needed, "bars");
        }
    }

    @Override
    public void snapshot(FieldWriter out) {
        range.snapshot(out);
        out.decimal("upper_before", upperBeforeMicros);
        out.decimal("lower_before", lowerBeforeMicros);
    }

    @Override
    public void restore(FieldReader in) {
        range.restore(in);
        upperBeforeMicros = in.decimal("upper_before");
        lowerBeforeMicros = in.decimal("lower_before");
    }
}
