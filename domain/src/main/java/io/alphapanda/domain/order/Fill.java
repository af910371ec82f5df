package io.alphapanda.domain.order;

import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.signal.StrategyId;

/// Units that changed hands: order_filled when nothing is left open, order_partially_filled otherwise.
///
/// @param execId the venue's id of this execution
/// @param lastUnits units of this fill, above zero
/// @param lastPrice price of this fill
/// @param cumUnits units of the order filled so far, this fill included
/// @param leavesUnits units still open
/// @param cumValue value of the order filled so far: divided by `cumUnits` it is the average price
/// @param executedAtMicros when it traded; charges, calendar and trade times use it
/// @param charges what this fill adds to the order's charges
public record Fill(ClOrdId clOrdId, String execId, StrategyId group, InstrumentId instrument, Side side,
        long lastUnits, Price lastPrice, long cumUnits, long leavesUnits, Money cumValue,
        long executedAtMicros,
        Charges charges) implements OrderEvent {

    /// Refuses a fill that cannot have happened.
    public Fill {
        if (lastUnits < 1 || leavesUnits < 0 || cumUnits < lastUnits || !lastPrice.isPositive()) {
            throw new IllegalArgumentException("fill of " + clOrdId
                    + " must be for at least 1 unit at a price above"
                    + " zero and leave no negative rest: " + lastUnits + " at " + lastPrice + ", leaves "
                    + leavesUnits);
        }
    }

    /// The value of this fill.
    public Money value() {
        return lastPrice.times(lastUnits);
    }

    /// The average price of the order so far, rounded half-up to the micro-rupee.
    public Price averagePrice() {
        return new Price(Math.floorDiv(cumValue.micros() + cumUnits / 2, cumUnits));
    }

    /// What happened to the order, in FIX words.
    public ExecType execType() {
        return leavesUnits == 0 ? ExecType.FILL : ExecType.PARTIAL_FILL;
    }

    @Override
    public EventType type() {
        return leavesUnits == 0 ? EventType.ORDER_FILLED : EventType.ORDER_PARTIALLY_FILLED;
    }

    @Override
    public Topic topic() {
        return leavesUnits == 0 ? Topic.ORDERS_FILLED : Topic.ORDERS_PARTIALLY_FILLED;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("cl_ord_id", clOrdId.value());
        out.text("exec_id", execId);
        out.text("strategy_id", group.value());
        out.text("instrument", instrument.value());
        out.choice("side", side);
        out.integer("last_qty", lastUnits);
        out.price("last_px", lastPrice);
        out.integer("cum_qty", cumUnits);
        out.integer("leaves_qty", leavesUnits);
        out.money("cum_value", cumValue);
        out.price("avg_px", averagePrice());
        out.time("executed_at", executedAtMicros);
        charges.write(out);
    }

    /// Reads what [#write] wrote.
    public static Fill read(FieldReader in) {
        ClOrdId clOrdId = new ClOrdId(in.text("cl_ord_id"));
        String execId = in.text("exec_id");
        StrategyId group = new StrategyId(in.text("strategy_id"));
        InstrumentId instrument = new InstrumentId(in.text("instrument"));
        Side side = in.choice("side", Side.class);
        long lastUnits = in.integer("last_qty");
        Price lastPrice = in.price("last_px");
        long cumUnits = in.integer("cum_qty");
        long leavesUnits = in.integer("leaves_qty");
        Money cumValue = in.money("cum_value");
        in.price("avg_px");
        return new Fill(clOrdId, execId, group, instrument, side, lastUnits, lastPrice, cumUnits, leavesUnits,
                cumValue, in.time("executed_at"), Charges.read(in));
    }
}
