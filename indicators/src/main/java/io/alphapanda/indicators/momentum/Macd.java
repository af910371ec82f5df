package io.alphapanda.indicators.momentum;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.indicators.BarCounts;
import io.alphapanda.indicators.Indicator;
import io.alphapanda.indicators.NotWarmYet;
import io.alphapanda.indicators.average.Ema;
import io.alphapanda.indicators.average.EmaSeed;

/// Appel's convergence and divergence of two exponential averages of the closes, in rupees: the fast less the
/// slow, an exponential average of that as signal, and the histogram between the two.
///
/// Each average begins by itself, as in backtrader and TradingView (TA-Lib begins the fast one with the slow).
/// Begun by simple averages, the line is warm from bar number `slow` on and the signal from `slow` + `signal` − 1;
/// begun by first values, both are warm at once.
public final class Macd implements Indicator {
    private final Ema fast;
    private final Ema slow;
    private final Ema signal;

    /// The lengths of the three averages, each from 1 to 10,000, and what they begin with.
    ///
    /// @throws IllegalArgumentException also if `fast` is not below `slow`
    public Macd(int fast, int slow, int signal, EmaSeed seed) {
        if (fast >= slow) {
            throw new IllegalArgumentException(
                    "MACD fast must be below slow, was " + fast + " and " + slow);
        }
        this.fast = new Ema(BarCounts.checked("MACD fast", fast, 1), seed);
        this.slow = new Ema(BarCounts.checked("MACD slow", slow, 1), seed);
        this.signal = new Ema(BarCounts.checked("MACD signal", signal, 1), seed);
    }

    /// Takes the next value.
    public void add(double next) {
        fast.add(next);
        slow.add(next);
        if (slow.isWarm()) {
            signal.add(line());
        }
    }

    @Override
    public void add(Bar bar) {
        add(bar.close().toDouble());
    }

    @Override
    public int warmUpBars() {
        return slow.warmUpBars() + signal.warmUpBars() - 1;
    }

    /// True once the line may be read; its signal comes later.
    public boolean isLineWarm() {
        return slow.isWarm();
    }

    @Override
    public boolean isWarm() {
        return signal.isWarm();
    }

    /// The fast average less the slow one.
    ///
    /// @throws NotWarmYet while warming up
    public double line() {
        // The slow one is read first: it is the one that may be missing.
        return -(slow.value() - fast.value());
    }

    /// The exponential average of the line.
    ///
    /// @throws NotWarmYet while warming up
    public double signal() {
        return signal.value();
    }

    /// The line less its signal.
    ///
    /// @throws NotWarmYet while warming up
    public double histogram() {
        return line() - signal();
    }

    @Override
    public void snapshot(FieldWriter out) {
        fast.snapshot(out);
        slow.snapshot(out);
        signal.snapshot(out);
    }

    @Override
    public void restore(FieldReader in) {
        fast.restore(in);
        slow.restore(in);
        signal.restore(in);
    }
}
