package io.alphapanda.strategies.momentum;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.signal.ExitPlan;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.indicators.window.PriceWindow;
import io.alphapanda.strategies.api.Direction;
import io.alphapanda.strategies.api.Setup;
import io.alphapanda.strategies.api.Strategy;
import io.alphapanda.strategies.api.StrategyKind;
import io.alphapanda.strategies.api.Wanted;
import java.util.List;
import java.util.Optional;

/// Goes with a change of more than `threshold` over `lookback` closes, or ticks: m = (P − P₋L) ÷ P₋L, compared
/// exactly. In between it keeps what it has. Confidence is min(1, 5·|m|).
public final class Momentum implements Strategy {
    /// How it is configured: `lookback` 20, `threshold` 1%, `direction` long-only or long-short.
    public static final StrategyKind KIND = StrategyKind.of("momentum",
            "goes with a change of the price over so many bars or ticks", Momentum::new).alsoOnTicks();
    private static final double CONFIDENCE_PER_CHANGE = 5;
    /// People are told thousandths of a percent.
    private static final long SHOWN_STEPS = 100_000;

    private final int lookback;
    private final Rate threshold;
    private final Direction direction;
    private final PriceWindow past;
    private final Wanted wanted;

    private Momentum(Setup setup) {
        lookback = setup.wholeNumber("lookback", 1, 10_000, 20);
        threshold = setup.rate("threshold", "0%", "100%", "1%");
        direction = setup.direction();
        past = setup.keep(new PriceWindow(lookback));
        wanted = setup.wanted();
    }

    @Override
    public Optional<Opinion> on(Bar bar) {
        return next(bar.instrument(), bar.close());
    }

    @Override
    public Optional<Opinion> on(Tick tick) {
        return next(tick.instrument(), tick.lastPrice());
    }

    private Optional<Opinion> next(InstrumentId instrument, Price price) {
        boolean isWarm = past.isFull();
        long before = past.push(price.micros());
        if (!isWarm) {
            return Optional.empty();
        }
        long change = price.micros() - before;
        // Rounded down, which a whole number of micros exceeds just where it exceeds the exact threshold.
        long needed = threshold.of(new Money(before)).micros();
        Target target = change > needed ? Target.LONG
                : -change > needed ? direction.below() : wanted.target();
        return wanted.is(target) ? Optional.empty()
                : Optional.of(opinion(instrument, target, (double) change / before));
    }

    private Opinion opinion(InstrumentId instrument, Target target, double change) {
        String reason = "moved " + new Rate(Math.round(change * SHOWN_STEPS) * (Rate.WHOLE / SHOWN_STEPS))
                + " over " + lookback
                + ", more than " + threshold;
        return new Opinion(instrument, target, List.of(),
                Math.min(1, CONFIDENCE_PER_CHANGE * Math.abs(change)), reason, ExitPlan.NONE);
    }
}
