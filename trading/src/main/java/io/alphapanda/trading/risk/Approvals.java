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
///
/// A live account's names also hold the second of its first order: a broker's book remembers the day, and a log
/// begun anew must not use a name of it again.
final class Approvals implements Stateful {
    private final Reservations reservations;
    private final AccountWatch watch;
    private final boolean isLive;
    private long ordersNamed;
    private long firstSecond;

    Approvals(Reservations reservations, AccountWatch watch, boolean isLive) {
        this.reservations = reservations;
        this.watch = watch;
        this.isLive = isLive;
    }

    ApprovedOrder approve(StrategyId group, OrderTerms terms, long units, Money value, Money margin,
            long nowMicros) {
        ApprovedOrder order = new ApprovedOrder(name(nowMicros), terms);
        reservations.reserve(Reserved.of(group, order, units, value, margin));
        watch.ordered(nowMicros);
        return order;
    }

    private ClOrdId name(long nowMicros) {
        if (ordersNamed++ == 0) {
            firstSecond = nowMicros / 1_000_000;
        }
        return new ClOrdId("AP" + (isLive ? Long.toString(firstSecond, 36) + "-" : "") + ordersNamed);
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.integer("orders_named", ordersNamed);
        out.integer("first_second", firstSecond);
    }

    @Override
    public void restore(FieldReader in) {
        ordersNamed = in.integer("orders_named");
        firstSecond = in.integer("first_second");
    }
}
