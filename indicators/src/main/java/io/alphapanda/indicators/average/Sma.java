package io.alphapanda.indicators.average;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.money.Price;
import io.alphapanda.indicators.BarCounts;
import io.alphapanda.indicators.Indicator;
import io.alphapanda.indicators.NotWarmYet;
import io.alphapanda.indicators.window.PriceWindow;

/// The simple moving average of the last `barCount` prices, kept as an exact sum; of bars, the closes.
///
/// Warm from price number `barCount` on. Two averages compare exactly, so that a tie is a tie.
public final class Sma implements Indicator {
    /// The longest window allowed.
    public static final int BARS_MAX = BarCounts.MAX;

    private final PriceWindow window;

    /// An average over `barCount` prices, from 1 to [#BARS_MAX].
    public Sma(int barCount) {
        window = new PriceWindow(BarCounts.checked("SMA length", barCount, 1));
    }

    /// Takes the next price.
    ///
    /// @throws ArithmeticException if the sum does not fit
    public void add(Price price) {
        window.push(price.micros());
    }

    @Override
    public void add(Bar bar) {
        add(bar.close());
    }

    @Override
    public int warmUpBars() {
        return window.length();
    }

    @Override
    public boolean isWarm() {
        return window.isFull();
    }

    /// The average in rupees, for display; compare with [#signAgainst] instead.
    ///
    /// @throws NotWarmYet while warming up
    public double value() {
        if (!isWarm()) {
            throw new NotWarmYet("the average", window.filled(), window.length(), "prices");
        }
        return window.sumMicros() / (double) window.length() / Price.RUPEE_MICROS;
    }

    /// +1, 0 or −1 as this average is above, equal to or below the other: exact, both being warm.
    public int signAgainst(Sma other) {
        // sum ÷ n against sum ÷ m is sum × m against sum × n, in 128 bits.
        long m = other.window.length();
        long n = window.length();
        long sum = window.sumMicros();
        long otherSum = other.window.sumMicros();
        int high = Long.compare(Math.multiplyHigh(sum, m), Math.multiplyHigh(otherSum, n));
        return high != 0 ? high : Integer.signum(Long.compareUnsigned(sum * m, otherSum * n));
    }

    /// Takes over the state of another of the same length.
    public void copyFrom(Sma other) {
        window.copyFrom(other.window);
    }

    @Override
    public void snapshot(FieldWriter out) {
        window.snapshot(out);
    }

    @Override
    public void restore(FieldReader in) {
        window.restore(in);
    }
}
