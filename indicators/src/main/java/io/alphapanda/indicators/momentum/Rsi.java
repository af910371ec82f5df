package io.alphapanda.indicators.momentum;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.money.Price;
import io.alphapanda.indicators.BarCounts;
import io.alphapanda.indicators.Indicator;
import io.alphapanda.indicators.NotWarmYet;
import io.alphapanda.indicators.average.WilderAverage;

/// The relative strength index, 0 to 100: 100 × gain ÷ (gain + loss), both smoothed Wilder's way and begun by a
/// simple mean (Wilder 1978). Without losses it is 100, also where nothing moved at all.
///
/// n changes need one close more: warm from close number `barCount` + 1 on.
public final class Rsi implements Indicator {
    private final int barCount;
    private final WilderAverage gains;
    private final WilderAverage losses;
    private boolean hasPrevious;
    private long previousMicros;

    /// An index over `barCount` changes, from 1 to 10,000.
    public Rsi(int barCount) {
        this.barCount = BarCounts.checked("RSI length", barCount, 1);
        gains = new WilderAverage(barCount);
        losses = new WilderAverage(barCount);
    }

    /// Takes the next close, once.
    ///
    /// @throws ArithmeticException if the change does not fit
    public void add(Price close) {
        long micros = close.micros();
        if (hasPrevious) {
            long change = Math.subtractExact(micros, previousMicros);
            gains.addMicros(Math.max(change, 0));
            losses.addMicros(Math.max(-change, 0));
        }
        previousMicros = micros;
        hasPrevious = true;
    }

    @Override
    public void add(Bar bar) {
        add(bar.close());
    }

    @Override
    public int warmUpBars() {
        return barCount + 1;
    }

    @Override
    public boolean isWarm() {
        return gains.isWarm();
    }

    /// The index, 0 to 100.
    ///
    /// @throws NotWarmYet while warming up
    public double value() {
        if (!isWarm()) {
            throw new NotWarmYet("the RSI", gains.seen(), barCount, "changes");
        }
        double loss = losses.value();
        return loss == 0 ? 100 : 100 * gains.value() / (gains.value() + loss);
    }

    /// Takes over the state of another of the same length.
    public void copyFrom(Rsi other) {
        gains.copyFrom(other.gains);
        losses.copyFrom(other.losses);
        hasPrevious = other.hasPrevious;
        previousMicros = other.previousMicros;
    }

    @Override
    public void snapshot(FieldWriter out) {
        gains.snapshot(out);
        losses.snapshot(out);
        out.flag("has_previous", hasPrevious);
        out.decimal("previous_close", previousMicros);
    }

    @Override
    public void restore(FieldReader in) {
        gains.restore(in);
        losses.restore(in);
        hasPrevious = in.flag("has_previous");
        previousMicros = in.decimal("previous_close");
    }
}
