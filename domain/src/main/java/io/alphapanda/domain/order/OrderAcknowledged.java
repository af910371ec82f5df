package io.alphapanda.domain.order;

import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.signal.StrategyId;

/// The venue has the order: status New.
///
/// @param orderId the venue's own id of it
public record OrderAcknowledged(ClOrdId clOrdId, String orderId, StrategyId group, InstrumentId instrument)
        implements OrderEvent {

    @Override
    public EventType type() {
        return EventType.ORDER_ACKNOWLEDGED;
    }

    @Override
    public Topic topic() {
        return Topic.ORDERS_ACKNOWLEDGED;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("cl_ord_id", clOrdId.value());
        out.text("order_id", orderId);
        out.text("strategy_id", group.value());
        out.text("instrument", instrument.value());
        out.choice("ord_status", OrdStatus.NEW);
    }

    /// Reads what [#write] wrote.
    public static OrderAcknowledged read(FieldReader in) {
        OrderAcknowledged read = new OrderAcknowledged(new ClOrdId(in.text("cl_ord_id")), in.text("order_id"),
                new StrategyId(in.text("strategy_id")), new InstrumentId(in.text("instrument")));
        in.choice("ord_status", OrdStatus.class);
        return read;
    }
}
