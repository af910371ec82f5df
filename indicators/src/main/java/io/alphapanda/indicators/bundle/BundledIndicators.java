package io.alphapanda.indicators.bundle;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.IndicatorReadings.Reading;
import io.alphapanda.domain.money.Price;
import io.alphapanda.indicators.Indicator;
import io.alphapanda.indicators.average.Ema;
import io.alphapanda.indicators.average.EmaSeed;
import io.alphapanda.indicators.average.Sma;
import io.alphapanda.indicators.momentum.Rsi;
import io.alphapanda.indicators.trend.Slope;
import io.alphapanda.indicators.volatility.Atr;
import io.alphapanda.indicators.volatility.Bollinger;
import io.alphapanda.indicators.volume.Vwap;
import io.alphapanda.indicators.volume.VwapAnchor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/// The state of a bundle after some bars.
final class BundledIndicators implements Stateful {
    private final Ema ema9;
    private final Ema ema20;
    private final Ema ema50;
    private final Ema ema100;
    private final Ema ema200;
    private final Sma sma20 = new Sma(20);
    private final Sma sma50 = new Sma(50);
    private final Rsi rsi14 = new Rsi(14);
    private final Atr atr14 = new Atr(14);
    private final Bollinger bollinger = new Bollinger(20, 2);
    private final Vwap vwap = new Vwap(VwapAnchor.SESSION);
    private final Slope slope10 = new Slope(10);
    private final List<Indicator> indicators;
    private final List<Line> lines;
    private long bars;
    private long highMicros;
    private long lowMicros;
    private long closeMicros;

    /// One reading: its name, whether there is one, and what it is.
    private record Line(String name, BooleanSupplier isWarm, DoubleSupplier value) {}

    BundledIndicators(EmaSeed seed) {
        ema9 = new Ema(9, seed);
        ema20 = new Ema(20, seed);
        ema50 = new Ema(50, seed);
        ema100 = new Ema(100, seed);
        ema200 = new Ema(200, seed);
        indicators = List.of(ema9, ema20, ema50, ema100, ema200, sma20, sma50, rsi14, atr14, bollinger, vwap,
                slope10);
        lines = List.of(new Line("ema9", ema9::isWarm, ema9::value),
                new Line("ema20", ema20::isWarm, ema20::value),
                new Line("ema50", ema50::isWarm, ema50::value),
                new Line("ema100", ema100::isWarm, ema100::value),
                new Line("ema200", ema200::isWarm, ema200::value),
                new Line("sma20", sma20::isWarm, sma20::value),
                new Line("sma50", sma50::isWarm, sma50::value),
                new Line("rsi14", rsi14::isWarm, rsi14::value),
                new Line("atr14", atr14::isWarm, atr14::value),
                new Line("bb_upper", bollinger::isWarm, bollinger::upper),
                new Line("bb_middle", bollinger::isWarm, bollinger::middle),
                new Line("bb_lower", bollinger::isWarm, bollinger::lower),
                new Line("vwap", vwap::isWarm, vwap::value),
                new Line("slope10", slope10::isWarm, slope10::value),
                new Line("hl2", () -> true, () -> (highMicros + lowMicros) / 2.0 / Price.RUPEE_MICROS),
                new Line("hl3", () -> true,
                        () -> (highMicros + lowMicros + closeMicros) / 3.0 / Price.RUPEE_MICROS),
                new Line("trend", ema50::isWarm, this::trend));
    }

    void add(Bar bar) {
        for (Indicator indicator : indicators) {
            indicator.add(bar);
        }
        bars++;
        highMicros = bar.high().micros();
        lowMicros = bar.low().micros();
        closeMicros = bar.close().micros();
    }

    List<Reading> readings() {
        if (bars < IndicatorBundle.BARS_MIN) {
            return List.of();
        }
        List<Reading> warm = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (line.isWarm.getAsBoolean()) {
                warm.add(new Reading(line.name, line.value.getAsDouble()));
            }
        }
        return warm;
    }

    private double trend() {
        double fast = ema9.value();
        double middle = ema20.value();
        double slow = ema50.value();
        if (fast > middle && middle > slow) {
            return 1;
        }
        return fast < middle && middle < slow ? -1 : 0;
    }

    void copyFrom(BundledIndicators other) {
        ema9.copyFrom(other.ema9);
        ema20.copyFrom(other.ema20);
        ema50.copyFrom(other.ema50);
        ema100.copyFrom(other.ema100);
        ema200.copyFrom(other.ema200);
        sma20.copyFrom(other.sma20);
        sma50.copyFrom(other.sma50);
        rsi14.copyFrom(other.rsi14);
        atr14.copyFrom(other.atr14);
        bollinger.copyFrom(other.bollinger);
        vwap.copyFrom(other.vwap);
        slope10.copyFrom(other.slope10);
        bars = other.bars;
        highMicros = other.highMicros;
        lowMicros = other.lowMicros;
        closeMicros = other.closeMicros;
    }

    @Override
    public void snapshot(FieldWriter out) {
        indicators.forEach(indicator -> indicator.snapshot(out));
        out.integer("bars", bars);
        out.decimal("high", highMicros);
        out.decimal("low", lowMicros);
        out.decimal("close", closeMicros);
    }

    @Override
    public void restore(FieldReader in) {
        indicators.forEach(indicator -> indicator.restore(in));
        bars = in.integer("bars");
        highMicros = in.decimal("high");
        lowMicros = in.decimal("low");
        closeMicros = in.decimal("close");
    }
}
