package io.alphapanda.strategies.runner;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.strategies.api.Strategy;
import java.util.List;
import java.util.function.Function;

/// One configured strategy: its name, what it watches, and what makes its instances.
///
/// It votes in a group of one, under its own name.
public record StrategyDeclaration(StrategyId id, List<InstrumentId> instruments, Timeframe timeframe,
        Function<InstrumentId, Strategy> maker) {
    /// Refuses a strategy that watches nothing.
    public StrategyDeclaration {
        instruments = List.copyOf(instruments);
        if (instruments.isEmpty()) {
            throw new IllegalArgumentException("strategy " + id + " must watch at least one instrument");
        }
    }
}
