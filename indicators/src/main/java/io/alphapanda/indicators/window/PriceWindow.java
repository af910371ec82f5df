package io.alphapanda.indicators.window;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The last prices of a series, in millionths of a rupee, and their exact sum. Places not yet filled hold 0.
public final class PriceWindow implements Stateful {
    private final long[] window;
    private int filled;
    private int oldest;
    private long sumMicros;

    /// A window of `length` prices, at least 1.
    public PriceWindow(int length) {
        window = new long[length];
    }

    /// Takes the next price in, and gives the one that it pushes out: 0 until the window is full.
    ///
    /// @throws ArithmeticException if the sum does not fit
    public long push(long micros) {
        long pushedOut = window[oldest];
        sumMicros = Math.addExact(sumMicros, Math.subtractExact(micros, pushedOut));
        window[oldest] = micros;
        oldest = oldest + 1 == window.length ? 0 : oldest + 1;
        if (filled < window.length) {
            filled++;
        }
        return pushedOut;
    }

    /// How many prices it can hold.
    public int length() {
        return window.length;
    }

    /// How many prices it holds.
    public int filled() {
        return filled;
    }

    /// True once it holds as many as it can.
    public boolean isFull() {
        return filled == window.length;
    }

    /// The sum of the prices it holds.
    public long sumMicros() {
        return sumMicros;
    }

    /// One of the prices it holds, 0 being the oldest.
    public long at(int index) {
        int place = (isFull() ? oldest : 0) + index;
        return window[place < window.length ? place : place - window.length];
    }

    /// Takes over what another window of the same length holds.
    public void copyFrom(PriceWindow other) {
        if (other.window.length != window.length) {
            throw new IllegalArgumentException(
                    "a window of " + window.length + " prices cannot take over one of "
                            + other.window.length);
        }
        System.arraycopy(other.window, 0, window, 0, window.length);
        filled = other.filled;
        oldest = other.oldest;
        sumMicros = other.sumMicros;
    }

    /// Writes the prices it holds, oldest first.
    @Override
    public void snapshot(FieldWriter out) {
        List<Long> prices = new ArrayList<>(filled);
        for (int i = 0; i < filled; i++) {
            prices.add(at(i));
        }
        out.list("window", prices, (writer, price) -> writer.decimal("price", price));
    }

    @Override
    public void restore(FieldReader in) {
        Arrays.fill(window, 0);
        filled = 0;
        oldest = 0;
        sumMicros = 0;
        in.list("window", line -> line.decimal("price")).forEach(this::push);
    }
}
