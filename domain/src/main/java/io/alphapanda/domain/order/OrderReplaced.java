package io.alphapanda.domain.order;

import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.signal.StrategyId;
import java.util.Optional;

/// An open order has new terms, all of which are given.
///
/// @param cumUnits units filled so far
/// @param leavesUnits units open now
public record OrderReplaced(ClOrdId clOrdId, StrategyId group, InstrumentId instrument, long cumUnits,
        long leavesUnits, Optional<Price> limitPrice, Optional<Price> triggerPrice) implements OrderEvent {

    @Override
    public EventType type() {
        return EventType.ORDER_REPLACED;
    }

    @Override
    public Topic topic() {
        return Topic.ORDERS_REPLACED;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("cl_ord_id", clOrdId.value());
        out.text("strategy_id", group.value());
        out.text("instrument", instrument.value());
        out.integer("cum_qty", cumUnits);
        out.integer("leaves_qty", leavesUnits);
        out.optionalPrice("price", limitPrice);
        out.optionalPrice("stop_px", triggerPrice);
    }

    /// Reads what [#write] wrote.
    public static OrderReplaced read(FieldReader in) {
        return new OrderReplaced(new ClOrdId(in.text("cl_ord_id")), new StrategyId(in.text("strategy_id")),
                new InstrumentId(in.text("instrument")), in.integer("cum_qty"), in.integer("leaves_qty"),
                in.optionalPrice("price"), in.optionalPrice("stop_px"));
    }
}
