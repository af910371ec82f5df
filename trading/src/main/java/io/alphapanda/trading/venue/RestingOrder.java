package io.alphapanda.trading.venue;

import io.alphapanda.domain.event.Cause;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.StrategyId;

/// An order that the venue has accepted and not filled yet.
///
/// @param orderId the venue's own id of it
/// @param key the key of its events
/// @param placedAtMicros no price from before this moment may fill it
/// @param cause the order itself, which its fills descend from
record RestingOrder(ClOrdId clOrdId, String orderId, String key, StrategyId group, OrderTerms terms,
        long placedAtMicros, Cause cause) {

    /// An intraday position must be closed in its session, whatever the price.
    boolean isSquareOff() {
        return terms.product() == Product.MIS && terms.purpose() == Purpose.EXIT;
    }

    void write(FieldWriter out) {
        out.text("cl_ord_id", clOrdId.value());
        out.text("order_id", orderId);
        out.text("key", key);
        out.text("strategy_id", group.value());
        terms.write(out);
        out.time("placed_at", placedAtMicros);
        cause.write(out);
    }

    static RestingOrder read(FieldReader in) {
        return new RestingOrder(new ClOrdId(in.text("cl_ord_id")), in.text("order_id"), in.text("key"),
                new StrategyId(in.text("strategy_id")), OrderTerms.read(in), in.time("placed_at"),
                Cause.read(in));
    }

    static RestingOrder of(OrderPlaced placed, String orderId, String key, long placedAtMicros, Cause cause) {
        return new RestingOrder(placed.clOrdId(), orderId, key, placed.group(), placed.terms(),
                placedAtMicros, cause);
    }
}
