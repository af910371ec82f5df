package io.alphapanda.trading.risk;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.trading.risk.watch.AccountWatch;

/// Names orders for good, reserves what they may take, and counts them.
final class Approvals implements Stateful {
    private final Reservations reservations;
    private final AccountWatch watch;
    private long ordersNamed;

    Approvals(Reservations reservations, AccountWatch watch) {
        this.reservations = reservations;
        this.watch = watch;
    }

    ApprovedOrder approve(StrategyId group, OrderTerms terms, long units, Money value, Money margin,
            long nowMicros) {
        ApprovedOrder order = new ApprovedOrder(new ClOrdId("AP" + ++ordersNamed), terms);
        reservations.reserve(Reserved.of(group, order, units, value, margin));
        watch.ordered(nowMicros);
        return order;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.integer("orders_named", ordersNamed);
    }

    @Override
    public void restore(FieldReader in) {
        ordersNamed = in.integer("orders_named");
    }
}
