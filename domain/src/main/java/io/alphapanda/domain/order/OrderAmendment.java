package io.alphapanda.domain.order;

import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.signal.StrategyId;
import java.util.Optional;

/// A wish to cancel an open order or to change its terms; FIX: OrderCancelRequest, OrderCancelReplaceRequest.
///
/// The venue answers with [OrderEnded], [OrderReplaced] or [AmendmentRejected].
///
/// @param units the whole order's new units, those already filled included; 0 = unchanged
/// @param limitPrice the new limit; empty = unchanged
/// @param triggerPrice the new trigger; empty = unchanged
/// @param text why, for people
public record OrderAmendment(ClOrdId clOrdId, StrategyId group, InstrumentId instrument, Kind kind, long units,
        Optional<Price> limitPrice, Optional<Price> triggerPrice, String text) implements OrderEvent {
    /// What is wished. Written by ordinal.
    public enum Kind {
        /// End it.
        CANCEL,
        /// Go on with other terms.
        REPLACE
    }

    /// Refuses negative units.
    public OrderAmendment {
        if (units < 0) {
            throw new IllegalArgumentException(
                    "amended units of " + clOrdId + " must not be negative, were " + units);
        }
    }

    /// A wish to end an order.
    public static OrderAmendment cancel(ClOrdId clOrdId, StrategyId group, InstrumentId instrument, String text) {
        return new OrderAmendment(clOrdId, group, instrument, Kind.CANCEL, 0, Optional.empty(), Optional.empty(),
                text);
    }

    @Override
    public EventType type() {
        return EventType.ORDER_AMENDMENT;
    }

    @Override
    public Topic topic() {
        return Topic.ORDERS_AMENDMENTS;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("cl_ord_id", clOrdId.value());
        out.text("strategy_id", group.value());
        out.text("instrument", instrument.value());
        out.choice("kind", kind);
        out.integer("order_qty", units);
        out.optionalPrice("price", limitPrice);
        out.optionalPrice("stop_px", triggerPrice);
        out.text("text", text);
    }

    /// Reads what [#write] wrote.
    public static OrderAmendment read(FieldReader in) {
        return new OrderAmendment(new ClOrdId(in.text("cl_ord_id")), new StrategyId(in.text("strategy_id")),
                new InstrumentId(in.text("instrument")), in.choice("kind", Kind.class), in.integer("order_qty"),
                in.optionalPrice("price"), in.optionalPrice("stop_px"), in.text("text"));
    }
}
