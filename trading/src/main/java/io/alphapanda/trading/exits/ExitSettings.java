package io.alphapanda.trading.exits;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.signal.StrategyId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What the exits of an account are told at the start.
///
/// @param account whose positions they leave
/// @param instruments what it may trade; their segments tell whose cut-off ends a session
/// @param marketTopics the bars or ticks that may trigger
/// @param products how each strategy's positions live: risk squares off MIS positions itself
public record ExitSettings(Scope account, List<Instrument> instruments, Set<Topic> marketTopics,
        Function<StrategyId, Product> products) {
    /// Keeps its own copies.
    public ExitSettings {
        instruments = List.copyOf(instruments);
        marketTopics = Set.copyOf(marketTopics);
    }
}
