package io.alphapanda.domain.position;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.signal.StrategyId;
import java.util.List;

/// The books of one strategy, and the account they belong to, after a fill.
///
/// @param positions the strategy's open positions, each marked
/// @param realised what the strategy's closed units made, before charges
/// @param charges what the strategy's orders cost
/// @param account the whole account, all strategies together
public record PortfolioUpdated(StrategyId group, List<Holding> positions, Money realised, Money charges,
        AccountValue account) implements Event {
    /// Keeps its own copy of the list.
    public PortfolioUpdated {
        positions = List.copyOf(positions);
    }

    /// One open position and the price it is marked at.
    public record Holding(InstrumentId instrument, Position position, Price markPrice) {
        private void write(FieldWriter out) {
            out.text("instrument", instrument.value());
            position.write(out);
            out.price("mark_price", markPrice);
        }

        private static Holding read(FieldReader in) {
            return new Holding(new InstrumentId(in.text("instrument")), Position.read(in),
                    in.price("mark_price"));
        }
    }

    /// How many positions the strategy has open.
    public int positionCount() {
        return positions.size();
    }

    @Override
    public EventType type() {
        return EventType.PORTFOLIO_UPDATED;
    }

    @Override
    public Topic topic() {
        return Topic.PORTFOLIO;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("strategy_id", group.value());
        out.list("positions", positions, (writer, holding) -> holding.write(writer));
        out.integer("position_count", positionCount());
        out.money("strategy_realised_pnl", realised);
        out.money("strategy_charges", charges);
        account.write(out);
    }

    /// Reads what [#write] wrote.
    public static PortfolioUpdated read(FieldReader in) {
        StrategyId group = new StrategyId(in.text("strategy_id"));
        List<Holding> positions = in.list("positions", Holding::read);
        in.integer("position_count");
        return new PortfolioUpdated(group, positions, in.money("strategy_realised_pnl"),
                in.money("strategy_charges"), AccountValue.read(in));
    }
}
