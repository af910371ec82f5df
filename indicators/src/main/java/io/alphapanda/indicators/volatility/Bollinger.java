package io.alphapanda.indicators.volatility;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.money.Price;
import io.alphapanda.indicators.BarCounts;
import io.alphapanda.indicators.Indicator;
import io.alphapanda.indicators.NotWarmYet;
import io.alphapanda.indicators.window.PriceWindow;
import io.alphapanda.indicators.window.WideSum;

/// Bollinger bands in rupees: the simple average of the last closes, and `factor` standard deviations above and
/// below. The deviation is that of the population, divided by n, as Bollinger himself has it.
///
/// Sum and sum of squares are exact, so that nothing drifts and equal closes give a deviation of exactly 0.
/// Warm from bar number `barCount` on.
public final class Bollinger implements Indicator {
    private final PriceWindow closes;
    private final WideSum squares = new WideSum();
    private final double factor;

    /// Bands over `barCount` bars, from 1 to 10,000, `factor` deviations wide, above 0 and at most 100.
    public Bollinger(int barCount, double factor) {
        closes = new PriceWindow(BarCounts.checked("Bollinger length", barCount, 1));
        this.factor = BarCounts.checkedFactor("Bollinger factor", factor);
    }

    @Override
    public void add(Bar bar) {
        long close = bar.close().micros();
        long pushedOut = closes.push(close);
        squares.addProduct(close, close);
        squares.addProduct(-pushedOut, pushedOut);
    }

    @Override
    public int warmUpBars() {
        return closes.length();
    }

    @Override
    public boolean isWarm() {
        return closes.isFull();
    }

    /// The simple average.
    ///
    /// @throws NotWarmYet while warming up
    public double middle() {
        if (!isWarm()) {
            throw new NotWarmYet("the Bollinger band", closes.filled(), closes.length(), "bars");
        }
        return closes.sumMicros() / (double) closes.length() / Price.RUPEE_MICROS;
    }

    /// The standard deviation of the population.
    ///
    /// @throws NotWarmYet while warming up
    public double deviation() {
        if (!isWarm()) {
            throw new NotWarmYet("the Bollinger band", closes.filled(), closes.length(), "bars");
        }
        double spread = squares.timesLessSquare(closes.length(), closes.sumMicros());
        return Math.sqrt(spread) / closes.length() / Price.RUPEE_MICROS;
    }

    /// The band above.
    ///
    /// @throws NotWarmYet while warming up
    public double upper() {
        return middle() + factor * deviation();
    }

    /// The band below.
    ///
    /// @throws NotWarmYet while warming up
    public double lower() {
        return middle() - factor * deviation();
    }

    /// Takes over the state of another of the same length.
    public void copyFrom(Bollinger other) {
        closes.copyFrom(other.closes);
        squares.copyFrom(other.squares);
    }

    @Override
    public void snapshot(FieldWriter out) {
        closes.snapshot(out);
    }

    /// Takes the closes; the sum of their squares is exact, and therefore the same however it was come by.
    @Override
    public void restore(FieldReader in) {
        closes.restore(in);
        squares.clear();
        for (int i = 0; i < closes.filled(); i++) {
            squares.addProduct(closes.at(i), closes.at(i));
        }
    }
}
