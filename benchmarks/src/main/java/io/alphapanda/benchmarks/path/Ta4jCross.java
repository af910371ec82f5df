package io.alphapanda.benchmarks.path;

import io.alphapanda.domain.marketdata.Bar;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

/// The peer: ta4j's own indicators, rules and trading record in the barest loop, with its quicker kind of number.
///
/// Long or flat, fills at the next open. No charges, no risk, no events, no account.
public final class Ta4jCross {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Ta4jCross() {}

    /// An empty series of its quicker kind of number.
    public static BarSeries emptySeries() {
        return new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build();
    }

    /// Adds one minute.
    public static void add(BarSeries series, Instant end, double open, double high, double low,
            double close) {
        series.barBuilder().timePeriod(MINUTE).endTime(end).openPrice(open).highPrice(high).lowPrice(low)
                .closePrice(close).volume(0).add();
    }

    /// The same bars as ours.
    public static BarSeries series(List<Bar> bars) {
        BarSeries series = emptySeries();
        for (Bar bar : bars) {
            add(series, Instant.EPOCH.plus(bar.endMicros(), ChronoUnit.MICROS), bar.open().toDouble(),
                    bar.high().toDouble(), bar.low().toDouble(), bar.close().toDouble());
        }
        return series;
    }

    /// Two simple averages.
    public static TradingRecord sma(BarSeries series, int fast, int slow) {
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        return run(series, new SMAIndicator(close, fast), new SMAIndicator(close, slow), slow);
    }

    /// Two exponential averages.
    public static TradingRecord ema(BarSeries series, int fast, int slow) {
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        return run(series, new EMAIndicator(close, fast), new EMAIndicator(close, slow), slow);
    }

    private static TradingRecord run(BarSeries series, Indicator<Num> fast, Indicator<Num> slow, int warmUp) {
        Rule entry = new CrossedUpIndicatorRule(fast, slow);
        Rule exit = new CrossedDownIndicatorRule(fast, slow);
        TradingRecord record = new BaseTradingRecord();
        Num one = series.numFactory().one();
        for (int i = warmUp; i < series.getEndIndex(); i++) {
            if (record.isClosed()) {
                if (entry.isSatisfied(i, record)) {
                    record.enter(i + 1, series.getBar(i + 1).getOpenPrice(), one);
                }
            } else if (exit.isSatisfied(i, record)) {
                record.exit(i + 1, series.getBar(i + 1).getOpenPrice(), one);
            }
        }
        return record;
    }
}
