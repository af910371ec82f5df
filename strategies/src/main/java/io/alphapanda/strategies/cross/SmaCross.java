package io.alphapanda.strategies.cross;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.indicators.average.Sma;
import io.alphapanda.strategies.api.Strategy;
import io.alphapanda.strategies.api.StrategyKind;
import java.util.Optional;

/// Follows the sign of a fast minus a slow simple moving average of the close. Exact: a tie is a tie.
public final class SmaCross implements Strategy {
    /// How it is configured: `fast` 20, `slow` 50, `cross` touch or strict, `direction` long-only or long-short.
    public static final StrategyKind KIND = new StrategyKind("sma-cross",
            "follows which of two simple moving averages of the close is above", parameters -> {
                CrossSettings settings = CrossSettings.read(parameters, Sma.BARS_MAX);
                return instrument -> new SmaCross(instrument, settings);
            });

    private final InstrumentId instrument;
    private final Sma fast;
    private final Sma slow;
    private final CrossRule rule;
    private final String above;
    private final String below;

    SmaCross(InstrumentId instrument, CrossSettings settings) {
        this.instrument = instrument;
        fast = new Sma(settings.fast());
        slow = new Sma(settings.slow());
        rule = settings.rule();
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
        return change.isEmpty() ? Optional.empty() : Optional.of(opinion(change.get()));
    }

    private Opinion opinion(Target target) {
        return Opinion.of(instrument, target, target == Target.LONG ? above : below);
    }

    @Override
    public void snapshot(FieldWriter out) {
        fast.snapshot(out);
        slow.snapshot(out);
        rule.snapshot(out);
    }

    @Override
    public void restore(FieldReader in) {
        fast.restore(in);
        slow.restore(in);
        rule.restore(in);
    }
}
