package io.alphapanda.benchmarks.readings;

import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseTradingRecord;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

/// The peer: ta4j's own indicators, all read on every bar, its rules and its trading record in the barest loop.
public final class Ta4jReadings {
    private Ta4jReadings() {}

    /// Reads and trades all bars of a series.
    public static TradingRecord run(BarSeries series, Readings readings) {
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        Indicator<Num> fast = new EMAIndicator(close, Readings.FAST);
        Indicator<Num> slow = new EMAIndicator(close, Readings.SLOW);
        Indicator<Num> rsi = new RSIIndicator(close, Readings.WILDER);
        Indicator<Num> atr = new ATRIndicator(series, Readings.WILDER);
        BollingerBandsMiddleIndicator middle = new BollingerBandsMiddleIndicator(
                new SMAIndicator(close, Readings.BAND));
        Indicator<Num> deviation = new StandardDeviationIndicator(close, Readings.BAND);
        Num factor = series.numFactory().numOf(Readings.BAND_FACTOR);
        Indicator<Num> upper = new BollingerBandsUpperIndicator(middle, deviation, factor);
        Indicator<Num> lower = new BollingerBandsLowerIndicator(middle, deviation, factor);
        Rule entry = new CrossedUpIndicatorRule(fast, slow);
        Rule exit = new CrossedDownIndicatorRule(fast, slow);
        TradingRecord record = new BaseTradingRecord();
        Num one = series.numFactory().one();
        for (int i = Readings.FIRST_BAR - 1; i <= series.getEndIndex(); i++) {
            readings.take(value(fast, i) - value(slow, i), value(rsi, i), value(atr, i), value(upper, i),
                    value(lower, i));
            if (i == series.getEndIndex()) {
                break;
            }
            if (record.isClosed()) {
                if (i >= Readings.FIRST_BAR && entry.isSatisfied(i, record)) {
                    record.enter(i + 1, series.getBar(i + 1).getOpenPrice(), one);
                }
            } else if (exit.isSatisfied(i, record)) {
                record.exit(i + 1, series.getBar(i + 1).getOpenPrice(), one);
            }
        }
        return record;
    }

    private static double value(Indicator<Num> indicator, int bar) {
        return indicator.getValue(bar).doubleValue();
    }
}
