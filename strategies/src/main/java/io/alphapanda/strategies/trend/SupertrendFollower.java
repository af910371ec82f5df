package io.alphapanda.strategies.trend;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.indicators.trend.Supertrend;
import io.alphapanda.strategies.api.Direction;
import io.alphapanda.strategies.api.Setup;
import io.alphapanda.strategies.api.Strategy;
import io.alphapanda.strategies.api.StrategyKind;
import io.alphapanda.strategies.api.Wanted;
import java.util.Optional;

/// Is long while the supertrend points up, and short or flat while it points down.
public final class SupertrendFollower implements Strategy {
    /// How it is configured: `bars` 10, `factor` 3, `direction` long-only or long-short.
    public static final StrategyKind KIND = StrategyKind.of("supertrend",
            "follows the direction of the supertrend", SupertrendFollower::new);

    private final Direction direction;
    private final Supertrend supertrend;
    private final Wanted wanted;

    private SupertrendFollower(Setup setup) {
        supertrend = setup.keep(new Supertrend(setup.wholeNumber("bars", 1, 10_000, 10),
                setup.number("factor", 0.1, 100, 3)));
        direction = setup.direction();
        wanted = setup.wanted();
    }

    @Override
    public Optional<Opinion> on(Bar bar) {
        supertrend.add(bar);
        if (!supertrend.isWarm()) {
            return Optional.empty();
        }
        boolean isUp = supertrend.trend() > 0;
        Target target = isUp ? Target.LONG : direction.below();
        return wanted.is(target) ? Optional.empty() : Optional.of(Opinion.of(bar.instrument(), target,
                isUp ? "the supertrend points up" : "the supertrend points down"));
    }
}
