package io.alphapanda.trading.gateway;

import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.ExecType;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrdStatus;
import io.alphapanda.domain.order.OrderAcknowledged;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderEvent;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderTransitions;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.ValidatedSignal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The order gateway of one account, in front of whatever venue it has: an approved order becomes an intent
/// once, and what the venue says of it must fit the transition table.
public final class OrderGateway implements Decider {
    private final Scope account;
    private final long epoch;
    private final Map<ClOrdId, OrdStatus> open = new LinkedHashMap<>();

    /// The gateway of an account in its `epoch`-th life.
    public OrderGateway(Scope account, long epoch) {
        this.account = account;
        this.epoch = epoch;
    }

    @Override
    public String service() {
        return "order-gateway";
    }

    @Override
    public String shard() {
        return account.name();
    }

    @Override
    public Set<Subscription> subscriptions() {
        return Subscription.of(account, Set.of(Topic.SIGNALS_VALIDATED, Topic.ORDERS_ACKNOWLEDGED,
                Topic.ORDERS_FILLED, Topic.ORDERS_PARTIALLY_FILLED, Topic.ORDERS_CANCELED,
                Topic.ORDERS_REJECTED,
                Topic.ORDERS_FAILED)).all();
    }

    @Override
    public void on(Envelope event, Outbox out) {
        switch (event.data()) {
            case ValidatedSignal approval -> place(event, approval, out);
            case OrderAcknowledged acknowledged -> move(acknowledged, ExecType.NEW, out);
            case Fill fill -> move(fill, fill.execType(), out);
            case OrderEnded ended -> move(ended, ended.ending().execType(), out);
            default -> throw new IllegalArgumentException("the gateway has no use for " + event.type());
        }
    }

    private void place(Envelope event, ValidatedSignal approval, Outbox out) {
        for (ApprovedOrder order : approval.orders()) {
            open.put(order.clOrdId(), OrdStatus.PENDING_NEW);
            out.emit(account, event.key(),
                    new OrderPlaced(order.clOrdId(), approval.group(), order.terms(), epoch));
        }
    }

    private void move(OrderEvent happened, ExecType execType, Outbox out) {
        OrdStatus status = open.get(happened.clOrdId());
        Optional<OrdStatus> next = status == null ? Optional.empty()
                : OrderTransitions.next(status, execType);
        if (next.isEmpty()) {
            out.emit(Scope.SYSTEM, service() + ":" + shard(),
                    new SystemError(service(), shard(), "ILLEGAL_TRANSITION",
                            "order " + happened.clOrdId() + " is "
                                    + (status == null ? "not open" : status) + " and cannot take " + execType
                                    + "; compare its history with the venue's"));
        } else if (next.get().isTerminal()) {
            open.remove(happened.clOrdId());
        } else {
            open.put(happened.clOrdId(), next.get());
        }
    }

    /// The orders that have not ended, oldest first, with their status.
    public Map<ClOrdId, OrdStatus> open() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(open));
    }

    @Override
    public int stateVersion() {
        return 1;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.list("open", List.copyOf(open.entrySet()), (writer, order) -> {
            writer.text("cl_ord_id", order.getKey().value());
            writer.choice("ord_status", order.getValue());
        });
    }

    @Override
    public void restore(FieldReader in) {
        open.clear();
        in.list("open", order -> open.put(new ClOrdId(order.text("cl_ord_id")),
                order.choice("ord_status", OrdStatus.class)) == null);
    }
}
