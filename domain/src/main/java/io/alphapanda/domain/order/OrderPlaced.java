package io.alphapanda.domain.order;

import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.signal.StrategyId;

/// An intent: status PendingNew, durable before anything is sent, and sent at most once.
///
/// @param epoch which life of the gateway made it; only that one may send it
public record OrderPlaced(ClOrdId clOrdId, StrategyId group, OrderTerms terms, long epoch)
        implements OrderEvent {

    @Override
    public InstrumentId instrument() {
        return terms.instrument();
    }

    @Override
    public EventType type() {
        return EventType.ORDER_PLACED;
    }

    @Override
    public Topic topic() {
        return Topic.ORDERS_SUBMITTED;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("cl_ord_id", clOrdId.value());
        out.text("strategy_id", group.value());
        terms.write(out);
        out.choice("ord_status", OrdStatus.PENDING_NEW);
        out.integer("epoch", epoch);
    }

    /// Reads what [#write] wrote.
    public static OrderPlaced read(FieldReader in) {
        ClOrdId clOrdId = new ClOrdId(in.text("cl_ord_id"));
        StrategyId group = new StrategyId(in.text("strategy_id"));
        OrderTerms terms = OrderTerms.read(in);
        in.choice("ord_status", OrdStatus.class);
        return new OrderPlaced(clOrdId, group, terms, in.integer("epoch"));
    }
}
