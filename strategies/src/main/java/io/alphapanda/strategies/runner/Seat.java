package io.alphapanda.strategies.runner;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.strategies.api.Strategy;
import java.util.List;
import java.util.Optional;

/// One strategy on one instrument, with its evaluation count.
final class Seat {
    private final StrategyId id;
    private final Timeframe timeframe;
    private final Strategy strategy;
    private final List<String> keys;
    private long evaluation;

    Seat(StrategyDeclaration declaration, InstrumentId instrument, List<Scope> accounts) {
        id = declaration.id();
        timeframe = declaration.timeframe();
        strategy = declaration.maker().apply(instrument);
        keys = accounts.stream().map(account -> account + ":" + id + ":" + instrument).toList();
    }

    Timeframe timeframe() {
        return timeframe;
    }

    Optional<Opinion> evaluate(Bar bar) {
        evaluation++;
        return strategy.on(bar);
    }

    TradingSignal vote(Opinion opinion) {
        return new TradingSignal(id, id, evaluation, 1, opinion);
    }

    /// The key of its votes for the account at an index.
    String key(int account) {
        return keys.get(account);
    }

    void snapshot(FieldWriter out) {
        out.integer("evaluation", evaluation);
        strategy.snapshot(out);
    }

    void restore(FieldReader in) {
        evaluation = in.integer("evaluation");
        strategy.restore(in);
    }
}
