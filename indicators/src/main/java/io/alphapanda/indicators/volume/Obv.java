package io.alphapanda.indicators.volume;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.indicators.Indicator;
import io.alphapanda.indicators.NotWarmYet;

/// Granville's on-balance volume in units: the volume of bars that close higher than the one before, less the
/// volume of those that close lower. Exact.
///
/// The first bar has none before it and reads 0, as in Tulip: warm from bar number 1 on. Only its changes mean
/// something, since the beginning is arbitrary.
public final class Obv implements Indicator {
    private boolean hasPrevious;
    private long previousCloseMicros;
    private long units;

    /// Takes the next finished bar.
    ///
    /// @throws ArithmeticException if the sum does not fit
    @Override
    public void add(Bar bar) {
        long close = bar.close().micros();
        if (hasPrevious) {
            units = Math.addExact(units, Long.signum(close - previousCloseMicros) * bar.volume());
        }
        previousCloseMicros = close;
        hasPrevious = true;
    }

    @Override
    public int warmUpBars() {
        return 1;
    }

    @Override
    public boolean isWarm() {
        return hasPrevious;
    }

    /// The balance in units, of either sign.
    ///
    /// @throws NotWarmYet before the first bar
    public long value() {
        if (!isWarm()) {
            throw new NotWarmYet("the on-balance volume", 0, 1, "bars");
        }
        return units;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.flag("has_previous", hasPrevious);
        out.decimal("previous_close", previousCloseMicros);
        out.integer("units", units);
    }

    @Override
    public void restore(FieldReader in) {
        hasPrevious = in.flag("has_previous");
        previousCloseMicros = in.decimal("previous_close");
        units = in.integer("units");
    }
}
