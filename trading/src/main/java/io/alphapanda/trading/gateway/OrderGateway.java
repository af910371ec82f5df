package io.alphapanda.trading.gateway;

import io.alphapanda.domain.control.ControlCommand;
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
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderEvent;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderReplaced;
import io.alphapanda.domain.order.OrderTransitions;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.ValidatedSignal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The order gateway of one account, in front of whatever venue it has: an approved order becomes an intent
/// once, and what the venue says of it must fit the transition table. It is the kill switch too: told to cancel
/// all, it asks the venue to cancel every order that is open in its own book.
///
/// Wishes to amend a single order go from risk to the venue, which refuses those of orders it does not have.
public final class OrderGateway implements Decider {
    private final Scope account;
    private final GatewayEpoch epoch;
    private final OrderLog orders = new OrderLog();

    /// The gateway of an account; which life of it this is, commands say.
    public OrderGateway(Scope account) {
        this.account = account;
        epoch = new GatewayEpoch(account);
    }

    @Override
    public String service() {
        return GatewayEpoch.SERVICE;
    }

    @Override
    public String shard() {
        return account.name();
    }

    @Override
    public Set<Subscription> subscriptions() {
        return Subscription.of(account, Set.of(Topic.SIGNALS_VALIDATED, Topic.ORDERS_ACKNOWLEDGED,
                Topic.ORDERS_FILLED, Topic.ORDERS_PARTIALLY_FILLED, Topic.ORDERS_CANCELED,
                Topic.ORDERS_REJECTED, Topic.ORDERS_FAILED, Topic.ORDERS_REPLACED))
                .and(Scope.SYSTEM, Topic.CONTROL).all();
    }

    @Override
    public void on(Envelope event, Outbox out) {
        switch (event.data()) {
            case ValidatedSignal approval -> approval.orders().forEach(order -> place(approval, order, out));
            case OrderAcknowledged acknowledged -> move(acknowledged, ExecType.NEW, out);
            case Fill fill -> move(fill, fill.execType(), out);
            case OrderReplaced replaced -> move(replaced, ExecType.REPLACED, out);
            case OrderEnded ended -> move(ended, ended.ending().execType(), out);
            case ControlCommand command -> {
                epoch.begins(command);
                if (command.action() == ControlCommand.Action.CANCEL_ALL && command.isForAccount(account)) {
                    cancelAll(out);
                }
            }
            default -> throw new IllegalArgumentException("the gateway has no use for " + event.type());
        }
    }

    private void place(ValidatedSignal approval, ApprovedOrder order, Outbox out) {
        if (orders.find(order.clOrdId()).isPresent()) {
            report("DUPLICATE_INTENT", "order " + order.clOrdId()
                    + " was placed before and is not placed again; find out who approved it twice", out);
            return;
        }
        OrderLog.Known placed = new OrderLog.Known(order.clOrdId(), approval.group(),
                order.terms().instrument(), OrdStatus.PENDING_NEW);
        orders.add(placed);
        out.emit(account, key(placed),
                new OrderPlaced(order.clOrdId(), approval.group(), order.terms(), epoch.number()));
    }

    private void move(OrderEvent happened, ExecType execType, Outbox out) {
        Optional<OrderLog.Known> known = orders.find(happened.clOrdId());
        Optional<OrdStatus> next = known.flatMap(order -> OrderTransitions.next(order.status(), execType));
        if (next.isPresent()) {
            orders.move(known.orElseThrow(), next.get());
        } else {
            report("ILLEGAL_TRANSITION", "order " + happened.clOrdId() + " is "
                    + known.map(order -> order.status().toString()).orElse("not open") + " and cannot take "
                    + execType + "; compare its history with the venue's", out);
        }
    }

    private void cancelAll(Outbox out) {
        for (OrderLog.Known order : orders.open()) {
            out.emit(account, key(order), OrderAmendment.cancel(order.clOrdId(), order.group(),
                    order.instrument(), "canceled by command"));
        }
    }

    private void report(String code, String text, Outbox out) {
        out.emit(Scope.SYSTEM, service() + ":" + shard(), new SystemError(service(), shard(), code, text));
    }

    /// All that is said of one strategy's orders in one instrument keeps its order.
    private String key(OrderLog.Known order) {
        return account + ":" + order.group() + ":" + order.instrument();
    }

    /// The orders that have not ended, oldest first, with their status.
    public Map<ClOrdId, OrdStatus> open() {
        Map<ClOrdId, OrdStatus> open = new LinkedHashMap<>();
        orders.open().forEach(order -> open.put(order.clOrdId(), order.status()));
        return Collections.unmodifiableMap(open);
    }

    @Override
    public int stateVersion() {
        return 3;
    }

    @Override
    public void snapshot(FieldWriter out) {
        epoch.snapshot(out);
        orders.snapshot(out);
    }

    @Override
    public void restore(FieldReader in) {
        epoch.restore(in);
        orders.restore(in);
    }
}
