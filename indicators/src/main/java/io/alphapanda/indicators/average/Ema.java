package io.alphapanda.indicators.average;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.indicators.BarCounts;
import io.alphapanda.indicators.Indicator;
import io.alphapanda.indicators.NotWarmYet;

/// The exponential moving average with α = 2 ÷ (barCount + 1), in the unit of what is added; of bars, the
/// closes in rupees.
///
/// Begun by the simple average of the first `barCount` values, as the field's standard is, it is warm from
/// value number `barCount` on. Begun by its first value it is warm at once, but leans on that value for long.
public final class Ema implements Indicator {
    /// The longest length allowed.
    public static final int BARS_MAX = BarCounts.MAX;

    private final int barCount;
    /// How many values the beginning takes.
    private final int seedCount;
    private final double alpha;
    private int seen;
    private double value;

    /// An average of length `barCount`, from 1 to [#BARS_MAX], begun by a simple average.
    public Ema(int barCount) {
        this(barCount, EmaSeed.SMA);
    }

    /// An average of length `barCount`, from 1 to [#BARS_MAX].
    public Ema(int barCount, EmaSeed seed) {
        this.barCount = BarCounts.checked("EMA length", barCount, 1);
        this.seedCount = seed == EmaSeed.SMA ? barCount : 1;
        this.alpha = 2.0 / (barCount + 1);
    }

    /// Takes the next value.
    public void add(double next) {
        if (seen < seedCount) {
            // While seeding, `value` holds the sum.
            value += next;
            seen++;
            if (seen == seedCount) {
                value /= seedCount;
            }
        } else {
            value += alpha * (next - value);
        }
    }

    @Override
    public void add(Bar bar) {
        add(bar.close().toDouble());
    }

    /// The number of values that make it warm.
    @Override
    public int warmUpBars() {
        return seedCount;
    }

    @Override
    public boolean isWarm() {
        return seen == seedCount;
    }

    /// The average.
    ///
    /// @throws NotWarmYet while warming up
    public double value() {
        if (!isWarm()) {
            throw new NotWarmYet("the average of " + barCount, seen, seedCount, "values");
        }
        return value;
    }

    /// Takes over the state of another of the same length and seed.
    public void copyFrom(Ema other) {
        seen = other.seen;
        value = other.value;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.integer("seen", seen);
        out.real("value", value);
    }

    @Override
    public void restore(FieldReader in) {
        seen = Math.toIntExact(in.integer("seen"));
        value = in.real("value");
    }
}
