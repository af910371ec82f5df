package io.alphapanda.strategies.cross;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.indicators.average.Ema;
import io.alphapanda.strategies.api.Setup;
import io.alphapanda.strategies.api.Strategy;
import io.alphapanda.strategies.api.StrategyKind;
import java.util.Optional;

/// Follows the sign of a fast minus a slow exponential moving average of the close.
public final class EmaCross implements Strategy {
    /// How it is configured: `fast` 20, `slow` 50, `cross` touch or strict, `direction` long-only or long-short.
    public static final StrategyKind KIND = StrategyKind.of("ema-cross",
            "follows which of two exponential moving averages of the close is above", EmaCross::new);

    private final Ema fast;
    private final Ema slow;
    private final CrossRule rule;
    private final String above;
    private final String below;

    private EmaCross(Setup setup) {
        CrossSettings settings = CrossSettings.read(setup, Ema.BARS_MAX);
        fast = setup.keep(new Ema(settings.fast()));
        slow = setup.keep(new Ema(settings.slow()));
        rule = setup.keep(settings.rule());
        above = settings.reason("EMA", true);
        below = settings.reason("EMA", false);
    }

    @Override
    public Optional<Opinion> on(Bar bar) {
        double close = bar.close().toDouble();
        fast.add(close);
        slow.add(close);
        if (!slow.isWarm()) {
            return Optional.empty();
        }
        Optional<Target> change = rule.on(Double.compare(fast.value(), slow.value()));
        return change.isEmpty() ? Optional.empty() : Optional.of(opinion(bar, change.get()));
    }

    private Opinion opinion(Bar bar, Target target) {
        return Opinion.of(bar.instrument(), target, target == Target.LONG ? above : below);
    }
}
