package io.alphapanda.indicators.average;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;

/// The exponential moving average with α = 2 ÷ (barCount + 1), seeded by the simple average of the first
/// `barCount` values, as the field's standard is.
///
/// Warm from value number `barCount` on. Not thread-safe: one instance per series.
public final class Ema {
    /// The longest length allowed.
    public static final int BARS_MAX = 10_000;

    private final int barCount;
    private final double alpha;
    private int seen;
    private double value;

    /// An average of length `barCount`, from 1 to [#BARS_MAX].
    public Ema(int barCount) {
        if (barCount < 1 || barCount > BARS_MAX) {
            throw new IllegalArgumentException(
                    "EMA length must be from 1 to " + BARS_MAX + ", was " + barCount);
        }
        this.barCount = barCount;
        this.alpha = 2.0 / (barCount + 1);
    }

    /// Takes the next value.
    public void add(double next) {
        if (seen < barCount) {
            // While seeding, `value` holds the sum.
            value += next;
            seen++;
            if (seen == barCount) {
                value /= barCount;
            }
        } else {
            value += alpha * (next - value);
        }
    }

    /// True once the seed is complete.
    public boolean isWarm() {
        return seen == barCount;
    }

    /// The average.
    ///
    /// @throws IllegalStateException while warming up
    public double value() {
        if (!isWarm()) {
            throw new IllegalStateException("the average has seen " + seen + " of " + barCount + " values");
        }
        return value;
    }

    /// Writes the state, bit for bit.
    public void snapshot(FieldWriter out) {
        out.integer("seen", seen);
        out.real("value", value);
    }

    /// Takes the state that [#snapshot] wrote.
    public void restore(FieldReader in) {
        seen = Math.toIntExact(in.integer("seen"));
        value = in.real("value");
    }
}
