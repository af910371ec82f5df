package io.alphapanda.indicators.trend;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.money.Price;
import io.alphapanda.indicators.Indicator;
import io.alphapanda.indicators.NotWarmYet;
import io.alphapanda.indicators.window.PriceWindow;

/// The slope of the straight line of least squares through the last closes, in rupees for each bar.
///
/// With closes y₀ … yₙ₋₁ it is 6 × Σ (2k − (n − 1)) × yₖ ÷ (n × (n² − 1)); the sum is exact and moves along with
/// each bar. Warm from bar number `barCount` on.
public final class Slope implements Indicator {
    /// The most bars: above it the exact sum might not fit.
    public static final int BARS_MAX = 1_000;

    private final PriceWindow closes;
    private final long weightMax;
    private final double divisor;
    private long weightedMicros;

    /// A line through `barCount` closes, from 2 to [#BARS_MAX].
    public Slope(int barCount) {
        if (barCount < 2 || barCount > BARS_MAX) {
            throw new IllegalArgumentException(
                    "slope length must be from 2 to " + BARS_MAX + ", was " + barCount);
        }
        closes = new PriceWindow(barCount);
        weightMax = barCount - 1L;
        divisor = barCount * ((double) barCount * barCount - 1) / 6;
    }

    /// Takes the next close.
    ///
    /// @throws ArithmeticException if the sum does not fit
    public void add(Price close) {
        long newest = close.micros();
        long before = closes.sumMicros();
        long oldest = closes.push(newest);
        // Each close that stays moves one place towards the past, which takes 2 from its weight.
        weightedMicros = Math.addExact(weightedMicros, Math
                .subtractExact(Math.multiplyExact(weightMax, Math.addExact(oldest, newest)),
                        Math.multiplyExact(2L, Math.subtractExact(before, oldest))));
    }

    @Override
    public void add(Bar bar) {
        add(bar.close());
    }

    @Override
    public int warmUpBars() {
        return closes.length();
    }

    @Override
    public boolean isWarm() {
        return closes.isFull();
    }

    /// The slope in rupees for each bar, above zero where the line rises.
    ///
    /// @throws NotWarmYet while warming up
    public double value() {
        if (!isWarm()) {
            throw new NotWarmYet("the slope", closes.filled(), closes.length(), "bars");
        }
        return weightedMicros / divisor / Price.RUPEE_MICROS;
    }

    /// Takes over the state of another of the same length.
    public void copyFrom(Slope other) {
        closes.copyFrom(other.closes);
        weightedMicros = other.weightedMicros;
    }

    @Override
    public void snapshot(FieldWriter out) {
        closes.snapshot(out);
        out.decimal("weighted", weightedMicros);
    }

    @Override
    public void restore(FieldReader in) {
        closes.restore(in);
        weightedMicros = in.decimal("weighted");
    }
}
