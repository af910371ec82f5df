package io.alphapanda.indicators.oracle;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.indicators.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Bars made of numbers, one a minute, and what an indicator reads of them.
public final class TestBars {
    private static final InstrumentId INSTRUMENT = new InstrumentId("NSE:TEST");
    private static final long FIRST_MICROS = Ist.micros(LocalDate.of(2026, 11, 23), LocalTime.of(9, 15));

    private TestBars() {}

    /// The bar of minute `number` of a Monday; its open is its close.
    public static Bar bar(int number, double high, double low, double close, long volume) {
        return at(FIRST_MICROS + number * Timeframe.M1.micros(), high, low, close, volume);
    }

    /// A bar of one minute that starts at a moment; its open is its close.
    public static Bar at(long startMicros, double high, double low, double close, long volume) {
        return new Bar(INSTRUMENT, Timeframe.M1, startMicros, startMicros + Timeframe.M1.micros(),
                price(close), price(high), price(low), price(close), volume);
    }

    /// Bars that have only a close.
    public static List<Bar> ofCloses(double... closes) {
        return of(closes, closes, closes);
    }

    /// Bars of equally long columns, without volume.
    public static List<Bar> of(double[] highs, double[] lows, double[] closes) {
        return IntStream.range(0, closes.length)
                .mapToObj(i -> bar(i, highs[i], lows[i], closes[i], 0)).toList();
    }

    /// Bars that rise by 1 each, between a low 1 below and a high 1 above the close.
    public static List<Bar> rising(int count) {
        return straight(count, 100, 1);
    }

    /// Bars that go `step` each, between a low 1 below and a high 1 above the close.
    public static List<Bar> straight(int count, double first, double step) {
        return IntStream.range(0, count).mapToObj(
                i -> bar(i, first + i * step + 1, first + i * step - 1, first + i * step, 10)).toList();
    }

    /// Bars of a walk in steps of 0.05, equal closes and empty ranges and volumes included, over several days.
    public static List<Bar> walk(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Bar> bars = new ArrayList<>();
        long close = 2_000L + random.nextInt(400_000);
        for (long i = 0; i < count; i++) {
            close = Math.max(50, close + random.nextInt(-20, 21));
            long high = close + random.nextInt(10);
            long low = close - random.nextInt(10);
            long start = FIRST_MICROS + (i / 60) * Ist.DAY_MICROS + (i % 60) * Timeframe.M1.micros();
            bars.add(at(start, high / 20.0, low / 20.0, close / 20.0,
                    random.nextInt(4) == 0 ? 0 : random.nextInt(100_000)));
        }
        return bars;
    }

    /// What an indicator reads after each of the bars, once it is warm.
    public static <T extends Indicator> double[] readings(T indicator, List<Bar> bars,
            ToDoubleFunction<T> reading) {
        return readings(indicator, bars, Indicator::isWarm, reading);
    }

    /// What an indicator reads after each of the bars, once that reading is warm.
    public static <T extends Indicator> double[] readings(T indicator, List<Bar> bars, Predicate<T> isWarm,
            ToDoubleFunction<T> reading) {
        DoubleStream.Builder values = DoubleStream.builder();
        for (Bar bar : bars) {
            indicator.add(bar);
            if (isWarm.test(indicator)) {
                values.add(reading.applyAsDouble(indicator));
            }
        }
        return values.build().toArray();
    }

    private static Price price(double rupees) {
        return Price.ofRupees(
                BigDecimal.valueOf(rupees).setScale(6, RoundingMode.HALF_EVEN).toPlainString());
    }
}
