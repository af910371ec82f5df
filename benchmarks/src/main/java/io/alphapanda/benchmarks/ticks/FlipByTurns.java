package io.alphapanda.benchmarks.ticks;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.strategies.api.KeptCount;
import io.alphapanda.strategies.api.Setup;
import io.alphapanda.strategies.api.Strategy;
import io.alphapanda.strategies.api.StrategyKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Goes long and flat by turns, each time after as many ticks, and never when another share does: the account as a
/// whole orders at equal steps.
final class FlipByTurns implements Strategy {
    private final long every;
    private final Map<InstrumentId, Integer> turns;
    private final KeptCount seen;
    private final KeptCount flips;
    private final KeptCount next;

    private FlipByTurns(Setup setup, long every, Map<InstrumentId, Integer> turns) {
        this.every = every;
        this.turns = turns;
        seen = setup.keep(new KeptCount(0));
        flips = setup.keep(new KeptCount(0));
        next = setup.keep(new KeptCount(1));
    }

    /// The kind for shares that tick in turn, of an account that orders once in so many ticks of all of them.
    static StrategyKind kind(List<Instrument> instruments, long ticksBetweenOrders) {
        Map<InstrumentId, Integer> turns = new HashMap<>();
        instruments.forEach(instrument -> turns.put(instrument.id(), turns.size()));
        return StrategyKind.of("flip-by-turns", "goes long and flat by turns",
                setup -> new FlipByTurns(setup, ticksBetweenOrders, turns)).alsoOnTicks();
    }

    @Override
    public Optional<Opinion> on(Bar bar) {
        return Optional.empty();
    }

    @Override
    public Optional<Opinion> on(Tick tick) {
        if (seen.add(1) < next.value()) {
            return Optional.empty();
        }
        return flip(tick.instrument());
    }

    /// Every `every` ticks of each share is, for as many shares, every `every` ticks of all of them. The first tick only
    /// tells which share this is, and thereby when its turn comes.
    private Optional<Opinion> flip(InstrumentId instrument) {
        if (seen.value() == 1) {
            next.set(1 + every + turns.getOrDefault(instrument, 0) * every / turns.size());
            return Optional.empty();
        }
        next.add(every);
        return Optional.of(
                Opinion.of(instrument, flips.add(1) % 2 == 0 ? Target.FLAT : Target.LONG, "its turn"));
    }
}
