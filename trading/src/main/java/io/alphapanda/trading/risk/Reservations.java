package io.alphapanda.trading.risk;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.verdict.ApprovedOrder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What approved orders may still take, from their approval to their end.
final class Reservations {
    private final Map<ClOrdId, Reserved> open = new LinkedHashMap<>();

    /// One approved order that has not ended.
    ///
    /// @param units still open; as estimated at approval if the order is for a share of equity
    /// @param value still reserved; zero for an exit
    /// @param isExact false while the units are an estimate
    record Reserved(ClOrdId clOrdId, StrategyId group, InstrumentId instrument, Side side, Purpose purpose,
            long units, Money value, boolean isExact) {

        boolean isEntry() {
            return purpose == Purpose.ENTRY;
        }

        private Reserved after(Fill fill) {
            long left = fill.leavesUnits();
            Money value = isEntry() ? new Money(value().micros() / Math.max(units, 1) * left) : Money.ZERO;
            return new Reserved(clOrdId, group, instrument, side, purpose, left, value, true);
        }

        private void write(FieldWriter out) {
            out.text("cl_ord_id", clOrdId.value());
            out.text("strategy_id", group.value());
            out.text("instrument", instrument.value());
            out.choice("side", side);
            out.choice("purpose", purpose);
            out.integer("units", units);
            out.money("value", value);
            out.flag("is_exact", isExact);
        }

        private static Reserved read(FieldReader in) {
            return new Reserved(new ClOrdId(in.text("cl_ord_id")), new StrategyId(in.text("strategy_id")),
                    new InstrumentId(in.text("instrument")), in.choice("side", Side.class),
                    in.choice("purpose", Purpose.class), in.integer("units"), in.money("value"),
                    in.flag("is_exact"));
        }
    }

    void reserve(StrategyId group, ApprovedOrder order, long units, Money value) {
        boolean isExact = order.terms().quantity() instanceof OrderQuantity.Units;
        open.put(order.clOrdId(), new Reserved(order.clOrdId(), group, order.terms().instrument(),
                order.terms().side(), order.terms().purpose(), units, value, isExact));
    }

    void on(Fill fill) {
        Reserved reserved = open.get(fill.clOrdId());
        if (reserved != null && fill.leavesUnits() > 0) {
            open.put(fill.clOrdId(), reserved.after(fill));
        } else {
            open.remove(fill.clOrdId());
        }
    }

    void end(ClOrdId clOrdId) {
        open.remove(clOrdId);
    }

    /// Everything open, in the order of approval.
    Collection<Reserved> all() {
        return open.values();
    }

    void snapshot(FieldWriter out) {
        out.list("reservations", List.copyOf(open.values()), (writer, reserved) -> reserved.write(writer));
    }

    void restore(FieldReader in) {
        open.clear();
        in.list("reservations", Reserved::read).forEach(reserved -> open.put(reserved.clOrdId(), reserved));
    }
}
