package io.alphapanda.indicators.window;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.marketdata.Bar;

/// The highest high and the lowest low of the last bars, the newest included.
public final class PriceRange implements Stateful {
    private final RollingHighest highs;
    /// Of the lows with their sign turned: the highest of them is the lowest low.
    private final RollingHighest turnedLows;

    /// The range of the last `barCount` bars, at least 1.
    public PriceRange(int barCount) {
        highs = new RollingHighest(barCount);
        turnedLows = new RollingHighest(barCount);
    }

    /// Takes the next finished bar.
    public void add(Bar bar) {
        highs.add(bar.high().micros());
        turnedLows.add(-bar.low().micros());
    }

    /// True once it has seen as many bars as it looks back on.
    public boolean isFull() {
        return highs.isFull();
    }

    /// How many bars it has seen.
    public long seen() {
        return highs.seen();
    }

    /// The highest high, in millionths of a rupee; there must be a bar.
    public long highMicros() {
        return highs.highest();
    }

    /// The lowest low, in millionths of a rupee; there must be a bar.
    public long lowMicros() {
        return -turnedLows.highest();
    }

    @Override
    public void snapshot(FieldWriter out) {
        highs.snapshot(out);
        turnedLows.snapshot(out);
    }

    @Override
    public void restore(FieldReader in) {
        highs.restore(in);
        turnedLows.restore(in);
    }
}
