package io.alphapanda.strategies.api;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.Target;
import java.util.List;
import java.util.Optional;

/// A strategy at its place: passes on only changes of mind, and saves what it keeps.
public final class SeatedStrategy implements Stateful {
    private final Strategy strategy;
    private final List<Stateful> kept;
    private final Wanted wanted;

    SeatedStrategy(Strategy strategy, Setup setup) {
        this.strategy = strategy;
        kept = setup.finish();
        wanted = setup.wanted();
    }

    /// Takes the next bar; an answer is a change of mind.
    public Optional<Opinion> on(Bar bar) {
        return changed(strategy.on(bar));
    }

    /// Takes the next tick; an answer is a change of mind.
    public Optional<Opinion> on(Tick tick) {
        return changed(strategy.on(tick));
    }

    /// The side that it last asked for.
    public Target wants() {
        return wanted.target();
    }

    private Optional<Opinion> changed(Optional<Opinion> said) {
        return said.isEmpty() || wanted.take(said.get()) ? said : Optional.empty();
    }

    @Override
    public void snapshot(FieldWriter out) {
        wanted.snapshot(out);
        for (Stateful part : kept) {
            part.snapshot(out);
        }
    }

    @Override
    public void restore(FieldReader in) {
        wanted.restore(in);
        for (Stateful part : kept) {
            part.restore(in);
        }
    }
}
