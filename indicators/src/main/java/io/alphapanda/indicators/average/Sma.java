package io.alphapanda.indicators.average;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.money.Price;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The simple moving average of the last `barCount` prices, kept as an exact sum.
///
/// Warm from price number `barCount` on. Two averages compare exactly, so that a tie is a tie.
/// Not thread-safe: one instance per series.
public final class Sma {
    /// The longest window allowed.
    public static final int BARS_MAX = 10_000;

    private final long[] window;
    private int filled;
    private int oldest;
    private long sumMicros;

    /// An average over `barCount` prices, from 1 to [#BARS_MAX].
    public Sma(int barCount) {
        if (barCount < 1 || barCount > BARS_MAX) {
            throw new IllegalArgumentException(
                    "SMA length must be from 1 to " + BARS_MAX + ", was " + barCount);
        }
        window = new long[barCount];
    }

    /// Takes the next price.
    public void add(Price price) {
        long micros = price.micros();
        sumMicros = Math.addExact(sumMicros, micros - window[oldest]);
        window[oldest] = micros;
        oldest = oldest + 1 == window.length ? 0 : oldest + 1;
        if (filled < window.length) {
            filled++;
        }
    }

    /// True once the window is full.
    public boolean isWarm() {
        return filled == window.length;
    }

    /// The average in rupees, for display; compare with [#signAgainst] instead.
    ///
    /// @throws IllegalStateException while warming up
    public double value() {
        if (!isWarm()) {
            throw new IllegalStateException(
                    "the average has seen " + filled + " of " + window.length + " prices");
        }
        return sumMicros / (double) window.length / Price.RUPEE_MICROS;
    }

    /// +1, 0 or −1 as this average is above, equal to or below the other: exact, both being warm.
    public int signAgainst(Sma other) {
        // sum ÷ n against sum ÷ m is sum × m against sum × n, in 128 bits.
        long m = other.window.length;
        long n = window.length;
        int high = Long.compare(Math.multiplyHigh(sumMicros, m), Math.multiplyHigh(other.sumMicros, n));
        return high != 0 ? high : Integer.signum(Long.compareUnsigned(sumMicros * m, other.sumMicros * n));
    }

    /// Writes the window.
    public void snapshot(FieldWriter out) {
        List<Long> prices = new ArrayList<>(filled);
        int first = isWarm() ? oldest : 0;
        for (int i = 0; i < filled; i++) {
            prices.add(window[(first + i) % window.length]);
        }
        out.list("window", prices, (writer, price) -> writer.decimal("price", price));
    }

    /// Takes the window that [#snapshot] wrote.
    public void restore(FieldReader in) {
        Arrays.fill(window, 0);
        filled = 0;
        oldest = 0;
        sumMicros = 0;
        in.list("window", line -> line.price("price")).forEach(this::add);
    }
}
