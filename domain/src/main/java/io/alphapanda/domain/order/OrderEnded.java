package io.alphapanda.domain.order;

import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.signal.StrategyId;

/// An order ended without being filled to the last unit.
///
/// @param ending how
/// @param cumUnits units filled before it ended
/// @param text why, for people
public record OrderEnded(ClOrdId clOrdId, StrategyId group, InstrumentId instrument, Ending ending, long cumUnits,
        String text) implements OrderEvent {

    /// The ways an order can end unfilled. Written by ordinal.
    public enum Ending {
        /// A cancel was carried out.
        CANCELED(EventType.ORDER_CANCELED, Topic.ORDERS_CANCELED, ExecType.CANCELED, OrdStatus.CANCELED),
        /// Its validity ended.
        EXPIRED(EventType.ORDER_CANCELED, Topic.ORDERS_CANCELED, ExecType.EXPIRED, OrdStatus.EXPIRED),
        /// The venue refused it.
        REJECTED(EventType.ORDER_REJECTED, Topic.ORDERS_REJECTED, ExecType.REJECTED, OrdStatus.REJECTED),
        /// It never reached the venue: technical, and final.
        FAILED(EventType.ORDER_FAILED, Topic.ORDERS_FAILED, ExecType.REJECTED, OrdStatus.REJECTED);

        private final EventType type;
        private final Topic topic;
        private final ExecType execType;
        private final OrdStatus status;

        Ending(EventType type, Topic topic, ExecType execType, OrdStatus status) {
            this.type = type;
            this.topic = topic;
            this.execType = execType;
            this.status = status;
        }

        /// What happened to the order, in FIX words.
        public ExecType execType() {
            return execType;
        }

        /// The status it leaves the order in.
        public OrdStatus status() {
            return status;
        }
    }

    @Override
    public EventType type() {
        return ending.type;
    }

    @Override
    public Topic topic() {
        return ending.topic;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("cl_ord_id", clOrdId.value());
        out.text("strategy_id", group.value());
        out.text("instrument", instrument.value());
        out.choice("ending", ending);
        out.choice("ord_status", ending.status);
        out.integer("cum_qty", cumUnits);
        out.text("text", text);
    }

    /// Reads what [#write] wrote.
    public static OrderEnded read(FieldReader in) {
        ClOrdId clOrdId = new ClOrdId(in.text("cl_ord_id"));
        StrategyId group = new StrategyId(in.text("strategy_id"));
        InstrumentId instrument = new InstrumentId(in.text("instrument"));
        Ending ending = in.choice("ending", Ending.class);
        in.choice("ord_status", OrdStatus.class);
        return new OrderEnded(clOrdId, group, instrument, ending, in.integer("cum_qty"), in.text("text"));
    }
}
