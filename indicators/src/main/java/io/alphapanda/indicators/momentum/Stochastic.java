package io.alphapanda.indicators.momentum;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.indicators.BarCounts;
import io.alphapanda.indicators.Indicator;
import io.alphapanda.indicators.NotWarmYet;
import io.alphapanda.indicators.window.PriceRange;

/// Lane's stochastic oscillator, 0 to 100: where the close lies within the range of the last `barCount` bars, the
/// newest included. %K is the simple average of the last `smooth` of those, %D that of the last `signal` %K.
///
/// A range of nothing places its close in the middle, at 50: it is near neither end. %K is warm from bar number
/// `barCount` + `smooth` − 1 on, %D `signal` − 1 bars later.
public final class Stochastic implements Indicator {
    /// The most bars that %K or %D is smoothed over.
    public static final int SMOOTH_MAX = 100;

    private final int barCount;
    private final PriceRange range;
    private final ShortMean k;
    private final ShortMean d;

    /// @param barCount the bars of the range, from 1 to 10,000
    /// @param smooth how many places %K is the average of, from 1 to 100
    /// @param signal how many %K are averaged to %D, from 1 to 100
    public Stochastic(int barCount, int smooth, int signal) {
        this.barCount = BarCounts.checked("stochastic length", barCount, 1);
        range = new PriceRange(barCount);
        k = new ShortMean(checkedSmoothing("smooth", smooth));
        d = new ShortMean(checkedSmoothing("signal", signal));
    }

    private static int checkedSmoothing(String what, int count) {
        if (count < 1 || count > SMOOTH_MAX) {
            throw new IllegalArgumentException(
                    "stochastic " + what + " must be from 1 to " + SMOOTH_MAX + ", was " + count);
        }
        return count;
    }

    @Override
    public void add(Bar bar) {
        range.add(bar);
        if (!range.isFull()) {
            return;
        }
        long low = range.lowMicros();
        long height = range.highMicros() - low;
        k.add(height == 0 ? 50 : 100.0 * (bar.close().micros() - low) / height);
        if (k.isFull()) {
            d.add(k.mean());
        }
    }

    @Override
    public int warmUpBars() {
        return barCount + k.length() + d.length() - 2;
    }

    /// True once %K may be read; %D comes later.
    public boolean isKWarm() {
        return k.isFull();
    }

    @Override
    public boolean isWarm() {
        return d.isFull();
    }

    /// %K, 0 to 100.
    ///
    /// @throws NotWarmYet while warming up
    public double k() {
        if (!isKWarm()) {
            throw new NotWarmYet("%K", range.seen(), barCount + k.length() - 1, "bars");
        }
        return k.mean();
    }

    /// %D, 0 to 100.
    ///
    /// @throws NotWarmYet while warming up
    public double d() {
        if (!isWarm()) {
            throw new NotWarmYet("%D", range.seen(), warmUpBars(), "bars");
        }
        return d.mean();
    }

    @Override
    public void snapshot(FieldWriter out) {
        range.snapshot(out);
        k.snapshot(out);
        d.snapshot(out);
    }

    @Override
    public void restore(FieldReader in) {
        range.restore(in);
        k.restore(in);
        d.restore(in);
    }
}
