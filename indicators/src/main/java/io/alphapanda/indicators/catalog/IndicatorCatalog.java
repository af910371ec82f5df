package io.alphapanda.indicators.catalog;

import io.alphapanda.indicators.Indicator;
import io.alphapanda.indicators.average.Ema;
import io.alphapanda.indicators.average.Sma;
import io.alphapanda.indicators.channel.Donchian;
import io.alphapanda.indicators.momentum.Macd;
import io.alphapanda.indicators.momentum.Rsi;
import io.alphapanda.indicators.momentum.Stochastic;
import io.alphapanda.indicators.trend.Adx;
import io.alphapanda.indicators.trend.Slope;
import io.alphapanda.indicators.trend.Supertrend;
import io.alphapanda.indicators.volatility.Atr;
import io.alphapanda.indicators.volatility.Bollinger;
import io.alphapanda.indicators.volume.Obv;
import io.alphapanda.indicators.volume.Vwap;
import io.alphapanda.indicators.volume.VwapAnchor;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// All kinds of indicators there are.
public final class IndicatorCatalog {
    private static final List<IndicatorKind<?>> KINDS = List.of(
            new IndicatorKind<>("sma", "simple moving average", List.of(Parameter.bars("bars", 20)),
                    a -> new Sma(a.count(0)), List.of(whole(Sma::value))),
            new IndicatorKind<>("ema", "exponential moving average", List.of(Parameter.bars("bars", 20)),
                    a -> new Ema(a.count(0), a.seed()), List.of(whole(Ema::value))),
            new IndicatorKind<>("rsi", "relative strength index, 0 to 100",
                    List.of(Parameter.bars("bars", 14)), a -> new Rsi(a.count(0)),
                    List.of(whole(Rsi::value))),
            new IndicatorKind<>("atr", "average true range", List.of(Parameter.bars("bars", 14)),
                    a -> new Atr(a.count(0)), List.of(whole(Atr::value))),
            new IndicatorKind<>("bb", "Bollinger bands",
                    List.of(Parameter.bars("bars", 20), Parameter.factor("deviations", 2)),
                    a -> new Bollinger(a.count(0), a.factor(1)),
                    List.of(part("_upper", Bollinger::upper), part("_middle", Bollinger::middle),
                            part("_lower", Bollinger::lower))),
            new IndicatorKind<>("vwap", "volume-weighted average price of the session", List.of(),
                    _ -> new Vwap(VwapAnchor.SESSION), List.of(whole(Vwap::value))),
            new IndicatorKind<>("vwap_cumulative", "volume-weighted average price since the first bar",
                    List.of(), _ -> new Vwap(VwapAnchor.NONE), List.of(whole(Vwap::value))),
            new IndicatorKind<>("slope", "slope of the line of least squares, rupees for each bar",
                    List.of(Parameter.count("bars", 10, 2, Slope.BARS_MAX)), a -> new Slope(a.count(0)),
                    List.of(whole(Slope::value))),
            new IndicatorKind<>("adx", "directional movement, 0 to 100", List.of(Parameter.bars("bars", 14)),
                    a -> new Adx(a.count(0)),
                    List.of(whole(Adx::value), early("_plus", Adx::isDirectionWarm, Adx::plus),
                            early("_minus", Adx::isDirectionWarm, Adx::minus))),
            new IndicatorKind<>("supertrend", "supertrend and its direction, +1 up and -1 down",
                    List.of(Parameter.bars("bars", 10), Parameter.factor("ranges", 3)),
                    a -> new Supertrend(a.count(0), a.factor(1)),
                    List.of(whole(Supertrend::value), part("_trend", Supertrend::trend))),
            new IndicatorKind<>("macd", "convergence and divergence of two averages",
                    List.of(Parameter.bars("fast", 12), Parameter.bars("slow", 26),
                            Parameter.bars("signal", 9)),
                    a -> new Macd(a.count(0), a.count(1), a.count(2), a.seed()),
                    List.of(early("", Macd::isLineWarm, Macd::line), part("_signal", Macd::signal),
                            part("_hist", Macd::histogram))),
            new IndicatorKind<>("stoch", "stochastic oscillator, 0 to 100",
                    List.of(Parameter.bars("bars", 14),
                            Parameter.count("smooth", 3, 1, Stochastic.SMOOTH_MAX),
                            Parameter.count("signal", 3, 1, Stochastic.SMOOTH_MAX)),
                    a -> new Stochastic(a.count(0), a.count(1), a.count(2)),
                    List.of(early("_k", Stochastic::isKWarm, Stochastic::k), part("_d", Stochastic::d))),
            new IndicatorKind<>("donchian", "channel with the newest bar, and of the bars before it",
                    List.of(Parameter.bars("bars", 20)), a -> new Donchian(a.count(0)),
                    List.of(early("_upper", Donchian::isChannelWarm, d -> d.upper().toDouble()),
                            early("_middle", Donchian::isChannelWarm, Donchian::middle),
                            early("_lower", Donchian::isChannelWarm, d -> d.lower().toDouble()),
                            part("_upper_before", d -> d.upperBefore().toDouble()),
                            part("_lower_before", d -> d.lowerBefore().toDouble()))),
            new IndicatorKind<>("obv", "on-balance volume, units", List.of(), _ -> new Obv(),
                    List.of(whole(obv -> (double) obv.value()))));

    private IndicatorCatalog() {}

    /// Every kind, the simplest first.
    public static List<IndicatorKind<?>> kinds() {
        return KINDS;
    }

    /// The indicator's only or main reading.
    private static <T extends Indicator> Output<T> whole(ToDoubleFunction<T> value) {
        return part("", value);
    }

    /// One of several readings, warm when all are.
    private static <T extends Indicator> Output<T> part(String suffix, ToDoubleFunction<T> value) {
        return new Output<>(suffix, Indicator::isWarm, value);
    }

    /// A reading that is warm before the others.
    private static <T extends Indicator> Output<T> early(String suffix, Predicate<T> isWarm,
            ToDoubleFunction<T> value) {
        return new Output<>(suffix, isWarm, value);
    }
}
