package io.alphapanda.strategies.cross;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.indicators.average.Sma;
import io.alphapanda.strategies.api.Setup;
import io.alphapanda.strategies.api.Strategy;
import io.alphapanda.strategies.api.StrategyKind;
import java.util.Optional;

/// Follows the sign of a fast minus a slow simple moving average of the close. Exact: a tie is a tie.
public final class SmaCross implements Strategy {
    /// How it is configured: `fast` 20, `slow` 50, `cross` touch or strict, `direction` long-only or long-short.
    public static final StrategyKind KIND = StrategyKind.of("sma-cross",
            "follows which of two simple moving averages of the close is above", SmaCross::new);

    private final Sma fast;
    private final Sma slow;
    private final CrossRule rule;
    private final String above;
    private final String below;

    private SmaCross(Setup setup) {
        CrossSettings settings = CrossSettings.read(setup, Sma.BARS_MAX);
        fast = setup.keep(new Sma(settings.fast()));
        slow = setup.keep(new Sma(settings.slow()));
        rule = setup.keep(settings.rule());
        above = settings.reason("SMA", true);
        below = settings.reason("SMA", false);
    }

    @Override
    public Optional<Opinion> on(Bar bar) {
        fast.add(bar.close());
        slow.add(bar.close());
        if (!slow.isWarm()) {
            return Optional.empty();
        }
        Optional<Target> change = rule.on(fast.signAgainst(slow));
        return change.isEmpty() ? Optional.empty() : Optional.of(opinion(bar, change.get()));
    }

    private Opinion opinion(Bar bar, Target target) {
        return Opinion.of(bar.instrument(), target, target == Target.LONG ? above : below);
    }
}
