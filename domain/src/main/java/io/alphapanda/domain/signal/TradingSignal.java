package io.alphapanda.domain.signal;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;

/// One strategy's vote.
///
/// @param strategy who votes
/// @param group whom it votes in; a strategy in no group is a group of one, under its own name
/// @param evaluation which evaluation of the group this vote belongs to, from 1
/// @param votes how many votes that evaluation has in all
public record TradingSignal(StrategyId strategy, StrategyId group, long evaluation, int votes,
        Opinion opinion) implements Event {

    @Override
    public EventType type() {
        return EventType.TRADING_SIGNAL;
    }

    @Override
    public Topic topic() {
        return Topic.SIGNALS_RAW;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("strategy_id", strategy.value());
        out.text("group_id", group.value());
        out.integer("evaluation", evaluation);
        out.integer("votes", votes);
        opinion.write(out);
    }

    /// Reads what [#write] wrote.
    public static TradingSignal read(FieldReader in) {
        return new TradingSignal(new StrategyId(in.text("strategy_id")), new StrategyId(in.text("group_id")),
                in.integer("evaluation"), Math.toIntExact(in.integer("votes")), Opinion.read(in));
    }
}
