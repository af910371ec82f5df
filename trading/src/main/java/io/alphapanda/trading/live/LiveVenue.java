package io.alphapanda.trading.live;

import io.alphapanda.domain.broker.BrokerAnswer;
import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerReport;
import io.alphapanda.domain.broker.BrokerReport.Searched;
import io.alphapanda.domain.broker.Discrepancy;
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
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.trading.gateway.GatewayEpoch;
import io.alphapanda.trading.live.LiveOrder.Stage;
import java.util.Optional;
import java.util.Set;

/// The venue of one live account: what a broker answers and reports becomes the lives of orders.
///
/// It sends nothing. An intent is sent at most once, by the process of its own epoch; whatever an epoch left unsent
/// or unanswered is in doubt in the next, is looked for in the broker's book, and is found or failed, never sent.
/// What a broker says twice or late changes nothing.
public final class LiveVenue implements Decider {
    /// What the tags of our orders begin with.
    public static final String OUR_TAGS = "AP";

    private final Scope account;
    private final GatewayEpoch epoch;
    private final LiveOrders orders = new LiveOrders();
    private final PositionCheck positions = new PositionCheck();
    private final Amendments amendments = new Amendments();
    private final OrderLives lives;

    /// A venue with these terms.
    public LiveVenue(LiveTerms terms) {
        account = terms.account();
        epoch = new GatewayEpoch(account);
        lives = new OrderLives(account, orders, positions, new LiveBooks(terms, positions));
    }

    @Override
    public String service() {
        return "broker-trading";
    }

    @Override
    public String shard() {
        return account.name();
    }

    @Override
    public Set<Subscription> subscriptions() {
        return Subscription.of(account, Set.of(Topic.ORDERS_SUBMITTED, Topic.ORDERS_AMENDMENTS,
                Topic.BROKER_ANSWERS, Topic.BROKER_REPORTS)).and(Scope.SYSTEM, Topic.CONTROL).all();
    }

    @Override
    public void on(Envelope event, Outbox out) {
        switch (event.data()) {
            case OrderPlaced placed -> onPlaced(event, placed, out);
            case OrderAmendment wish
                    -> orders.find(wish.clOrdId()).ifPresent(order -> amendments.wish(order, wish));
            case BrokerAnswer answer -> onAnswer(answer, out);
            case BrokerReport report -> onReport(report, event.occurredAtMicros(), out);
            case ControlCommand command -> {
                if (epoch.begins(command)) {
                    onEpoch(out);
                }
            }
            default -> throw new IllegalArgumentException("the live venue has no use for " + event.type());
        }
    }

    private void onPlaced(Envelope event, OrderPlaced placed, Outbox out) {
        if (orders.find(placed.clOrdId()).isPresent()) {
            out.emit(Scope.SYSTEM, service() + ":" + shard(), new SystemError(service(), shard(),
                    "DUPLICATE_ORDER", "order " + placed.clOrdId() + " came before; it is left out"));
            return;
        }
        LiveOrder order = LiveOrder.of(placed, event.asCause());
        orders.put(order);
        if (placed.epoch() < epoch.number()) {
            lives.doubt(order, "its epoch " + placed.epoch() + " is over", out);
        }
    }

    /// Whatever an earlier life left without an answer is in doubt, and what it wished to cancel is wished again.
    private void onEpoch(Outbox out) {
        for (LiveOrder order : orders.open()) {
            if (order.isUnheard() && order.epoch < epoch.number()) {
                lives.doubt(order, "epoch " + order.epoch + " ended without an answer", out);
            } else if (order.isCancelWanted) {
                lives.cancel(order, "a new epoch asks again", out);
            }
        }
        for (LiveOrder order : orders.ended()) {
            if (order.stage == Stage.LATE && !order.isFinal) {
                lives.cancel(order, "a new epoch asks again", out);
            }
        }
    }

    private void onAnswer(BrokerAnswer answer, Outbox out) {
        Optional<LiveOrder> known = orders.find(answer.clOrdId());
        if (known.isEmpty()) {
            out.emit(Scope.SYSTEM, service() + ":" + shard(), new SystemError(service(), shard(),
                    "UNKNOWN_ORDER", "an answer came about order " + answer.clOrdId()
                            + ", which nobody placed; find out who asked"));
        } else if (answer.request() == BrokerAnswer.Request.PLACE) {
            onPlaceAnswer(known.get(), answer, out);
        } else {
            amendments.answer(account, known.get(), answer, out);
        }
    }

    /// An answer says something only while nothing else has.
    private void onPlaceAnswer(LiveOrder order, BrokerAnswer answer, Outbox out) {
        if (!order.isUnheard()) {
            return;
        }
        switch (answer.outcome()) {
            case ACCEPTED -> lives.found(order, answer.orderId(), positions.units(order.instrument), out);
            case REJECTED -> lives.refused(order, answer.text(), out);
            case NOT_SENT
                    -> lives.failed(order, "NOT_SENT: " + answer.text(), positions.units(order.instrument),
                            out);
            case UNKNOWN -> {
                if (order.stage == Stage.UNANSWERED) {
                    lives.doubt(order, answer.text(), out);
                }
            }
        }
    }

    private void onReport(BrokerReport report, long nowMicros, Outbox out) {
        ReportReading reading = new ReportReading(report, positions, nowMicros);
        for (BrokerOrder seen : report.orders()) {
            ours(seen).ifPresent(tag -> lives.seen(tag, seen, reading, out));
        }
        for (Searched searched : report.searched()) {
            orders.find(searched.clOrdId()).filter(order -> order.stage == Stage.IN_DOUBT)
                    .ifPresent(order -> lives.missed(order, searched.waitedMicros(), reading, out));
        }
        if (report.isWhole()) {
            for (Discrepancy difference : positions.compare(report.positions())) {
                out.emit(account, account + ":all", difference);
            }
        }
    }

    /// The id that an order's tag is, if it is one of ours.
    private static Optional<ClOrdId> ours(BrokerOrder seen) {
        try {
            return seen.tag().startsWith(OUR_TAGS) ? Optional.of(new ClOrdId(seen.tag())) : Optional.empty();
        } catch (IllegalArgumentException _) {
            // No id of ours looks like this, so somebody else wrote it.
            return Optional.empty();
        }
    }

    @Override
    public int stateVersion() {
        return 1;
    }

    @Override
    public void snapshot(FieldWriter out) {
        epoch.snapshot(out);
        orders.snapshot(out);
        positions.snapshot(out);
        amendments.snapshot(out);
    }

    @Override
    public void restore(FieldReader in) {
        epoch.restore(in);
        orders.restore(in);
        positions.restore(in);
        amendments.restore(in);
    }
}
