package io.alphapanda.indicators.volatility;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.money.Price;
import io.alphapanda.indicators.BarCounts;
import io.alphapanda.indicators.Indicator;
import io.alphapanda.indicators.NotWarmYet;
import io.alphapanda.indicators.average.WilderAverage;

/// The average true range in rupees: Wilder's smoothing of the true range, begun by a simple mean.
///
/// The first bar has no close before it; its true range is high less low and counts, as in TradingView, Tulip
/// and bukosabino's ta (TA-Lib leaves it out). So it is warm from bar number `barCount` on.
public final class Atr implements Indicator {
    private final int barCount;
    private final WilderAverage range;
    private boolean hasPrevious;
    private long previousCloseMicros;

    /// An average over `barCount` bars, from 1 to 10,000.
    public Atr(int barCount) {
        this.barCount = BarCounts.checked("ATR length", barCount, 1);
        range = new WilderAverage(barCount);
    }

    @Override
    public void add(Bar bar) {
        range.addMicros(hasPrevious ? TrueRange.micros(bar, previousCloseMicros) : TrueRange.micros(bar));
        previousCloseMicros = bar.close().micros();
        hasPrevious = true;
    }

    @Override
    public int warmUpBars() {
        return barCount;
    }

    @Override
    public boolean isWarm() {
        return range.isWarm();
    }

    /// The average true range in rupees.
    ///
    /// @throws NotWarmYet while warming up
    public double value() {
        if (!isWarm()) {
            throw new NotWarmYet("the ATR", range.seen(), barCount, "bars");
        }
        return range.value() / Price.RUPEE_MICROS;
    }

    /// Takes over the state of another of the same length.
    public void copyFrom(Atr other) {
        range.copyFrom(other.range);
        hasPrevious = other.hasPrevious;
        previousCloseMicros = other.previousCloseMicros;
    }

    @Override
    public void snapshot(FieldWriter out) {
        range.snapshot(out);
        out.flag("has_previous", hasPrevious);
        out.decimal("previous_close", previousCloseMicros);
    }

    @Override
    public void restore(FieldReader in) {
        range.restore(in);
        hasPrevious = in.flag("has_previous");
        previousCloseMicros = in.decimal("previous_close");
    }
}
