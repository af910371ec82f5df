package io.alphapanda.domain.signal;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;

/// The decision of a group of strategies, once all its votes are in.
///
/// @param group whose decision it is; the group is the book
/// @param evaluation which evaluation of the group
public record FusedSignal(StrategyId group, long evaluation, Opinion opinion) implements Event {

    @Override
    public EventType type() {
        return EventType.FUSED_SIGNAL;
    }

    @Override
    public Topic topic() {
        return Topic.SIGNALS_FUSED;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("group_id", group.value());
        out.integer("evaluation", evaluation);
        opinion.write(out);
    }

    /// Reads what [#write] wrote.
    public static FusedSignal read(FieldReader in) {
        return new FusedSignal(new StrategyId(in.text("group_id")), in.integer("evaluation"),
                Opinion.read(in));
    }
}
