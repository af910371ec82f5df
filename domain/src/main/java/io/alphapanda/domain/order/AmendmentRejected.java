package io.alphapanda.domain.order;

import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.signal.StrategyId;

/// An amendment changed nothing: the order stands as it stood, or had ended. FIX: OrderCancelReject.
///
/// @param text why, for people
public record AmendmentRejected(ClOrdId clOrdId, StrategyId group, InstrumentId instrument, String text)
        implements OrderEvent {

    @Override
    public EventType type() {
        return EventType.ORDER_AMENDMENT_REJECTED;
    }

    @Override
    public Topic topic() {
        return Topic.ORDERS_AMENDMENTS_REJECTED;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("cl_ord_id", clOrdId.value());
        out.text("strategy_id", group.value());
        out.text("instrument", instrument.value());
        out.text("text", text);
    }

    /// Reads what [#write] wrote.
    public static AmendmentRejected read(FieldReader in) {
        return new AmendmentRejected(new ClOrdId(in.text("cl_ord_id")),
                new StrategyId(in.text("strategy_id")),
                new InstrumentId(in.text("instrument")), in.text("text"));
    }
}
