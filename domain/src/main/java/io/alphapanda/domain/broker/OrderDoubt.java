package io.alphapanda.domain.broker;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.signal.StrategyId;

/// Nobody knows whether a broker has an order; or that is known again.
///
/// While an order is in doubt nothing new is entered in its instrument, and exits wait.
///
/// @param brokerUnits what the broker holds of the instrument for the account, signed, once that is known; 0 while
///     it is unknown
/// @param text why, for people
public record OrderDoubt(ClOrdId clOrdId, StrategyId group, InstrumentId instrument, Stage stage,
        long brokerUnits, String text) implements Event {
    /// How a doubt stands. Written by ordinal.
    public enum Stage {
        /// It has begun, or begins anew.
        UNKNOWN,
        /// It is over: the broker has the order.
        FOUND,
        /// It is over: the broker does not have it, and it is not sent again.
        NOT_RECEIVED
    }

    @Override
    public EventType type() {
        return EventType.ORDER_DOUBT;
    }

    @Override
    public Topic topic() {
        return Topic.ORDERS_IN_DOUBT;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("cl_ord_id", clOrdId.value());
        out.text("strategy_id", group.value());
        out.text("instrument", instrument.value());
        out.choice("stage", stage);
        out.integer("broker_units", brokerUnits);
        out.text("text", text);
    }

    /// Reads what [#write] wrote.
    public static OrderDoubt read(FieldReader in) {
        return new OrderDoubt(new ClOrdId(in.text("cl_ord_id")), new StrategyId(in.text("strategy_id")),
                new InstrumentId(in.text("instrument")), in.choice("stage", Stage.class),
                in.integer("broker_units"), in.text("text"));
    }
}
