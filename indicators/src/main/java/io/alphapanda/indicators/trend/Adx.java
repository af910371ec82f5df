package io.alphapanda.indicators.trend;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.indicators.BarCounts;
import io.alphapanda.indicators.Indicator;
import io.alphapanda.indicators.NotWarmYet;
import io.alphapanda.indicators.average.WilderAverage;
import io.alphapanda.indicators.volatility.TrueRange;

/// Wilder's directional movement, 0 to 100 (Wilder 1978): +DI and −DI say which way, ADX how strongly.
///
/// A bar moves up by what its high is above the high before, down by what its low is below the low before; only
/// the larger of the two counts, and neither if they are equal. +DI and −DI are those movements as a percentage of
/// the true range, all three smoothed Wilder's way. DX is 100 × |+DI − −DI| ÷ (+DI + −DI), ADX its smoothing.
///
/// The first bar has none before it and only starts the count. So the two DI are warm from bar number
/// `barCount` + 1 on and the ADX from 2 × `barCount`. Where nothing moves, all three are 0.
public final class Adx implements Indicator {
    private final int barCount;
    private final WilderAverage up;
    private final WilderAverage down;
    private final WilderAverage range;
    private final WilderAverage strength;
    private boolean hasPrevious;
    private long previousHighMicros;
    private long previousLowMicros;
    private long previousCloseMicros;

    /// Movement over `barCount` bars, from 1 to 10,000.
    public Adx(int barCount) {
        this.barCount = BarCounts.checked("ADX length", barCount, 1);
        up = new WilderAverage(barCount);
        down = new WilderAverage(barCount);
        range = new WilderAverage(barCount);
        strength = new WilderAverage(barCount);
    }

    @Override
    public void add(Bar bar) {
        if (hasPrevious) {
            long rise = Math.max(bar.high().micros() - previousHighMicros, 0);
            long fall = Math.max(previousLowMicros - bar.low().micros(), 0);
            up.addMicros(rise > fall ? rise : 0);
            down.addMicros(fall > rise ? fall : 0);
            range.addMicros(TrueRange.micros(bar, previousCloseMicros));
            if (range.isWarm()) {
                double sum = up.value() + down.value();
                strength.add(sum == 0 ? 0 : 100 * Math.abs(up.value() - down.value()) / sum);
            }
        }
        previousHighMicros = bar.high().micros();
        previousLowMicros = bar.low().micros();
        previousCloseMicros = bar.close().micros();
        hasPrevious = true;
    }

    @Override
    public int warmUpBars() {
        return 2 * barCount;
    }

    /// True once +DI and −DI may be read; the ADX comes later.
    public boolean isDirectionWarm() {
        return range.isWarm();
    }

    @Override
    public boolean isWarm() {
        return strength.isWarm();
    }

    /// The strength of the trend, whichever way, 0 to 100.
    ///
    /// @throws NotWarmYet while warming up
    public double value() {
        if (!isWarm()) {
            throw new NotWarmYet("the ADX", strength.seen(), barCount, "directional indexes");
        }
        return strength.value();
    }

    /// +DI, 0 to 100.
    ///
    /// @throws NotWarmYet while warming up
    public double plus() {
        return percentOfRange(up);
    }

    /// −DI, 0 to 100.
    ///
    /// @throws NotWarmYet while warming up
    public double minus() {
        return percentOfRange(down);
    }

    private double percentOfRange(WilderAverage movement) {
        if (!isDirectionWarm()) {
            throw new NotWarmYet("directional movement", range.seen(), barCount, "moves");
        }
        return range.value() == 0 ? 0 : 100 * movement.value() / range.value();
    }

    @Override
    public void snapshot(FieldWriter out) {
        up.snapshot(out);
        down.snapshot(out);
        range.snapshot(out);
        strength.snapshot(out);
        out.flag("has_previous", hasPrevious);
        out.decimal("previous_high", previousHighMicros);
        out.decimal("previous_low", previousLowMicros);
        out.decimal("previous_close", previousCloseMicros);
    }

    @Override
    public void restore(FieldReader in) {
        up.restore(in);
        down.restore(in);
        range.restore(in);
        strength.restore(in);
        hasPrevious = in.flag("has_previous");
        previousHighMicros = in.decimal("previous_high");
        previousLowMicros = in.decimal("previous_low");
        previousCloseMicros = in.decimal("previous_close");
    }
}
