package io.alphapanda.strategies.breakout;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.indicators.channel.Donchian;
import io.alphapanda.strategies.api.Direction;
import io.alphapanda.strategies.api.Setup;
import io.alphapanda.strategies.api.Strategy;
import io.alphapanda.strategies.api.StrategyKind;
import io.alphapanda.strategies.api.Wanted;
import java.util.Optional;

/// Buys a close above the highest high of the `bars` before it, and leaves at a close below the lowest low of the
/// `exit-bars` before it; the mirror image for shorts. Donchian's channels; touching one is not breaking it.
public final class Breakout implements Strategy {
    /// How it is configured: `bars` 20, `exit-bars` 10, `direction` long-only or long-short.
    public static final StrategyKind KIND = StrategyKind.of("breakout",
            "goes with closes outside the range of the bars before, leaves on the way back", Breakout::new);

    private final int bars;
    private final int exitBars;
    private final Direction direction;
    private final Donchian entry;
    private final Donchian exit;
    private final Wanted wanted;

    private Breakout(Setup setup) {
        bars = setup.wholeNumber("bars", 1, 10_000, 20);
        exitBars = setup.wholeNumber("exit-bars", 1, 10_000, Math.min(10, bars));
        setup.require(exitBars <= bars,
                "exit-bars must be at most bars, was " + exitBars + " against " + bars);
        direction = setup.direction();
        entry = setup.keep(new Donchian(bars));
        exit = setup.keep(new Donchian(exitBars));
        wanted = setup.wanted();
    }

    @Override
    public Optional<Opinion> on(Bar bar) {
        entry.add(bar);
        exit.add(bar);
        if (!entry.isWarm()) {
            return Optional.empty();
        }
        long close = bar.close().micros();
        if (close > entry.upperBefore().micros()) {
            return opinion(bar, Target.LONG, true, bars);
        }
        if (close < entry.lowerBefore().micros() && direction == Direction.LONG_SHORT) {
            return opinion(bar, Target.SHORT, false, bars);
        }
        if (wanted.is(Target.LONG) && close < exit.lowerBefore().micros()) {
            return opinion(bar, Target.FLAT, false, exitBars);
        }
        return wanted.is(Target.SHORT) && close > exit.upperBefore().micros()
                ? opinion(bar, Target.FLAT, true, exitBars) : Optional.empty();
    }

    private Optional<Opinion> opinion(Bar bar, Target target, boolean above, int count) {
        return wanted.is(target) ? Optional.empty()
                : Optional.of(Opinion.of(bar.instrument(), target, (above
                        ? "closed above the highest high of " : "closed below the lowest low of ") + count
                        + " bars"));
    }
}
