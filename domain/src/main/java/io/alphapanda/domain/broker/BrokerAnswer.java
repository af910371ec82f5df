package io.alphapanda.domain.broker;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.signal.StrategyId;

/// What came of one request to a broker about one of our orders.
///
/// @param orderId the broker's id of the order; empty where none is known
/// @param text what the broker or the connection said, for people
public record BrokerAnswer(ClOrdId clOrdId, StrategyId group, InstrumentId instrument, Request request,
        Outcome outcome, String orderId, String text) implements Event {
    /// What was asked. Written by ordinal.
    public enum Request {
        /// Take this order. Asked once, never again.
        PLACE,
        /// End it.
        CANCEL,
        /// Give it other terms.
        REPLACE
    }

    /// What came of it. Written by ordinal.
    public enum Outcome {
        /// The broker took it; what the exchange says comes later.
        ACCEPTED,
        /// The broker refused it: it has done nothing, and never will.
        REJECTED,
        /// It was sent and no answer can be relied on: it may have been done, or be done still.
        UNKNOWN,
        /// Not a byte of it left: nothing was done.
        NOT_SENT
    }

    @Override
    public EventType type() {
        return EventType.BROKER_ANSWER;
    }

    @Override
    public Topic topic() {
        return Topic.BROKER_ANSWERS;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("cl_ord_id", clOrdId.value());
        out.text("strategy_id", group.value());
        out.text("instrument", instrument.value());
        out.choice("request", request);
        out.choice("outcome", outcome);
        out.text("order_id", orderId);
        out.text("text", text);
    }

    /// Reads what [#write] wrote.
    public static BrokerAnswer read(FieldReader in) {
        return new BrokerAnswer(new ClOrdId(in.text("cl_ord_id")), new StrategyId(in.text("strategy_id")),
                new InstrumentId(in.text("instrument")), in.choice("request", Request.class),
                in.choice("outcome", Outcome.class), in.text("order_id"), in.text("text"));
    }
}
