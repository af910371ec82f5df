package io.alphapanda.domain.broker;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;

/// One order as it stands in the broker's book.
///
/// @param tag what its sender named it: our id of the order, if we sent it; empty if nobody named it
/// @param orderId the broker's own id
/// @param units the whole order's, those filled included
/// @param cumUnits units filled so far; never falls
/// @param cumValue what they traded for together
/// @param updatedAtMicros when the exchange last moved it, in microseconds of UTC
/// @param text why it was refused or ended, for people
public record BrokerOrder(String tag, String orderId, InstrumentId instrument, Side side, Product product,
        Status status, long units, long cumUnits, Money cumValue, long updatedAtMicros, String text) {
    /// Where an order stands at a broker. Written by ordinal.
    public enum Status {
        /// It may still fill; whatever a broker calls it on its way counts as open.
        OPEN,
        /// Filled to the last unit.
        COMPLETE,
        /// Ended by a cancel; what was filled stays filled.
        CANCELED,
        /// Refused, by the broker or by the exchange.
        REJECTED,
        /// Ended by the end of its validity.
        EXPIRED
    }

    /// Refuses quantities that cannot be.
    public BrokerOrder {
        if (units < 1 || cumUnits < 0 || cumUnits > units) {
            throw new IllegalArgumentException("broker's order " + orderId + " has " + cumUnits + " of " + units
                    + " units filled; the whole must be at least 1, and the filled part from 0 to the whole");
        }
    }

    /// True if it can fill no more.
    public boolean isFinal() {
        return status != Status.OPEN;
    }

    void write(FieldWriter out) {
        out.text("tag", tag);
        out.text("order_id", orderId);
        out.text("instrument", instrument.value());
        out.choice("side", side);
        out.choice("product", product);
        out.choice("status", status);
        out.integer("order_qty", units);
        out.integer("cum_qty", cumUnits);
        out.money("cum_value", cumValue);
        out.time("updated_at", updatedAtMicros);
        out.text("text", text);
    }

    static BrokerOrder read(FieldReader in) {
        return new BrokerOrder(in.text("tag"), in.text("order_id"), new InstrumentId(in.text("instrument")),
                in.choice("side", Side.class), in.choice("product", Product.class),
                in.choice("status", Status.class), in.integer("order_qty"), in.integer("cum_qty"),
                in.money("cum_value"), in.time("updated_at"), in.text("text"));
    }
}
