package io.alphapanda.strategies.reversion;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.signal.ExitPlan;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.indicators.momentum.Rsi;
import io.alphapanda.indicators.volatility.Bollinger;
import io.alphapanda.strategies.api.Direction;
import io.alphapanda.strategies.api.Setup;
import io.alphapanda.strategies.api.Strategy;
import io.alphapanda.strategies.api.StrategyKind;
import io.alphapanda.strategies.api.Wanted;
import java.util.List;
import java.util.Optional;

/// Buys a close below the lower Bollinger band while the RSI is oversold, and leaves at the middle; the mirror
/// image for shorts. RSI Wilder's way, deviation of the population.
///
/// Confidence is min(1, (30 − RSI) ÷ 20 + (lower − P) ÷ lower), with `oversold` in the place of 30.
public final class MeanReversion implements Strategy {
    /// How it is configured: `bars` 20, `deviations` 2, `rsi-bars` 14, `oversold` 30, `overbought` 70, `direction`.
    public static final StrategyKind KIND = StrategyKind.of("mean-reversion",
            "takes closes outside the Bollinger bands while the RSI agrees, leaves at the middle",
            MeanReversion::new);
    private static final double RSI_POINTS_OF_FULL_CONFIDENCE = 20;

    private final Bollinger bands;
    private final Rsi rsi;
    private final double oversold;
    private final double overbought;
    private final Direction direction;
    private final Wanted wanted;

    private MeanReversion(Setup setup) {
        bands = setup.keep(new Bollinger(setup.wholeNumber("bars", 2, 10_000, 20),
                setup.number("deviations", 0.1, 10, 2)));
        rsi = setup.keep(new Rsi(setup.wholeNumber("rsi-bars", 1, 10_000, 14)));
        oversold = setup.number("oversold", 0, 100, 30);
        overbought = setup.number("overbought", 0, 100, 70);
        setup.require(oversold < overbought,
                "oversold must be below overbought, was " + oversold + " against " + overbought);
        direction = setup.direction();
        wanted = setup.wanted();
    }

    @Override
    public Optional<Opinion> on(Bar bar) {
        bands.add(bar);
        rsi.add(bar);
        if (!bands.isWarm() || !rsi.isWarm()) {
            return Optional.empty();
        }
        double close = bar.close().toDouble();
        double index = rsi.value();
        if (index < oversold && close < bands.lower()) {
            return entry(bar, Target.LONG, (oversold - index) / RSI_POINTS_OF_FULL_CONFIDENCE
                    + (bands.lower() - close) / bands.lower());
        }
        if (direction == Direction.LONG_SHORT && index > overbought && close > bands.upper()) {
            return entry(bar, Target.SHORT, (index - overbought) / RSI_POINTS_OF_FULL_CONFIDENCE
                    + (close - bands.upper()) / bands.upper());
        }
        boolean isBack = wanted.is(Target.LONG) ? close >= bands.middle()
                : wanted.is(Target.SHORT) && close <= bands.middle();
        return isBack ? Optional.of(Opinion.of(bar.instrument(), Target.FLAT, "back at the middle band"))
                : Optional.empty();
    }

    private Optional<Opinion> entry(Bar bar, Target target, double confidence) {
        if (wanted.is(target)) {
            return Optional.empty();
        }
        String reason = target == Target.LONG ? "closed below the lower band, oversold"
                : "closed above the upper band, overbought";
        return Optional
                .of(new Opinion(bar.instrument(), target, List.of(), Math.clamp(confidence, 0, 1), reason,
                        ExitPlan.NONE));
    }
}
