package io.alphapanda.domain.verdict;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.signal.StrategyId;
import java.util.List;

/// Approved: these orders may go to the venue, in this order, an exit before its entry.
///
/// @param group whose book it is
/// @param evaluation the decision it answers; 0 where the desk itself acts, as at a square-off
/// @param orders at least one
/// @param checks every rule that was asked, with its numbers
public record ValidatedSignal(StrategyId group, long evaluation, List<ApprovedOrder> orders,
        List<RiskCheck> checks)
        implements Event {
    /// Refuses an approval of nothing.
    public ValidatedSignal {
        orders = List.copyOf(orders);
        checks = List.copyOf(checks);
        if (orders.isEmpty()) {
            throw new IllegalArgumentException("an approval must hold at least one order");
        }
    }

    @Override
    public EventType type() {
        return EventType.VALIDATED_SIGNAL;
    }

    @Override
    public Topic topic() {
        return Topic.SIGNALS_VALIDATED;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("group_id", group.value());
        out.integer("evaluation", evaluation);
        out.list("orders", orders, (writer, order) -> order.write(writer));
        out.list("risk_checks", checks, (writer, check) -> check.write(writer));
    }

    /// Reads what [#write] wrote.
    public static ValidatedSignal read(FieldReader in) {
        return new ValidatedSignal(new StrategyId(in.text("group_id")), in.integer("evaluation"),
                in.list("orders", ApprovedOrder::read), in.list("risk_checks", RiskCheck::read));
    }
}
