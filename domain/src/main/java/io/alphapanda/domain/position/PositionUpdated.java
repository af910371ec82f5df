package io.alphapanda.domain.position;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.signal.StrategyId;

/// One position of one strategy after a fill.
///
/// @param realised what its closed units made since the beginning, before charges
public record PositionUpdated(StrategyId group, InstrumentId instrument, Position position, Money realised)
        implements Event {

    @Override
    public EventType type() {
        return EventType.POSITION_UPDATED;
    }

    @Override
    public Topic topic() {
        return Topic.POSITIONS_UPDATED;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("strategy_id", group.value());
        out.text("instrument", instrument.value());
        position.write(out);
        out.price("avg_px", position.averagePrice());
        out.money("realised_pnl", realised);
    }

    /// Reads what [#write] wrote.
    public static PositionUpdated read(FieldReader in) {
        StrategyId group = new StrategyId(in.text("strategy_id"));
        InstrumentId instrument = new InstrumentId(in.text("instrument"));
        Position position = Position.read(in);
        in.price("avg_px");
        return new PositionUpdated(group, instrument, position, in.money("realised_pnl"));
    }
}
