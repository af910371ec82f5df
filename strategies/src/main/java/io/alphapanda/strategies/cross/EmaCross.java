package io.alphapanda.strategies.cross;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.indicators.average.Ema;
import io.alphapanda.strategies.api.Strategy;
import io.alphapanda.strategies.api.StrategyKind;
import java.util.Optional;

/// Follows the sign of a fast minus a slow exponential moving average of the close.
public final class EmaCross implements Strategy {
    /// How it is configured: `fast` 20, `slow` 50, `cross` touch or strict, `direction` long-only or long-short.
    public static final StrategyKind KIND = new StrategyKind("ema-cross",
            "follows which of two exponential moving averages of the close is above", parameters -> {
                CrossSettings settings = CrossSettings.read(parameters, Ema.BARS_MAX);
                return instrument -> new EmaCross(instrument, settings);
            });

    private final InstrumentId instrument;
    private final Ema fast;
    private final Ema slow;
    private final CrossRule rule;
    private final String above;
    private final String below;

    EmaCross(InstrumentId instrument, CrossSettings settings) {
        this.instrument = instrument;
        fast = new Ema(settings.fast());
        slow = new Ema(settings.slow());
        rule = settings.rule();
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
