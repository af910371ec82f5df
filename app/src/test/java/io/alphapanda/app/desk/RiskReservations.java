package io.alphapanda.app.desk;

import java.util.LinkedHashMap;
import java.util.Map;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.eventlog.codec.BinaryReader;
import io.alphapanda.eventlog.codec.BinaryWriter;
import io.alphapanda.trading.portfolio.AccountBooks;

/// What a risk-manager has reserved, as its saved state tells: its books, then its reservations.
final class RiskReservations {
    private RiskReservations() {}

    /// Units by order, in the order of approval. Nothing reserved is below zero.
    static Map<ClOrdId, Long> units(Decider risk) {
        BinaryWriter state = new BinaryWriter();
        risk.snapshot(state);
        BinaryReader in = new BinaryReader(state.toBytes());
        new AccountBooks(Money.ZERO).restore(in);
        Map<ClOrdId, Long> units = new LinkedHashMap<>();
        in.list("reservations", order -> read(order, units));
        return units;
    }

    private static boolean read(FieldReader in, Map<ClOrdId, Long> units) {
        ClOrdId order = new ClOrdId(in.text("cl_ord_id"));
        in.text("strategy_id");
        in.text("instrument");
        in.choice("side", Side.class);
        in.choice("purpose", Purpose.class);
        in.choice("product", Product.class);
        long left = in.integer("units");
        Money value = in.money("value");
        Money margin = in.money("margin");
        if (left < 0 || value.isNegative() || margin.isNegative()) {
            throw new AssertionError(order + " has reserved " + left + " units, " + value + " and " + margin);
        }
        units.put(order, left);
        in.flag("is_exact");
        in.flag("waits_for_price");
        return in.flag("is_unwanted");
    }
}
