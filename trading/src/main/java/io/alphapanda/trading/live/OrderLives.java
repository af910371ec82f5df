package io.alphapanda.trading.live;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.Discrepancy;
import io.alphapanda.domain.broker.OrderDoubt;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderAcknowledged;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderEnded.Ending;
import io.alphapanda.trading.live.LiveOrder.Search;
import io.alphapanda.trading.live.LiveOrder.Stage;

/// The steps of an order's life between us and a broker, and what is told at each.
final class OrderLives {
    /// How long an order is in doubt before a read that misses it counts: what was on its way has arrived by then.
    static final long SETTLE_MICROS = 3_000_000;
    /// How far apart two reads are that together say that an order is not there.
    static final long BETWEEN_READS_MICROS = 1_000_000;
    /// So many reads must miss an order.
    static final int MISSES = 2;

    private final Scope account;
    private final LiveOrders orders;
    private final PositionCheck positions;
    private final LiveBooks books;

    OrderLives(Scope account, LiveOrders orders, PositionCheck positions, LiveBooks books) {
        this.account = account;
        this.orders = orders;
        this.positions = positions;
        this.books = books;
    }

    /// Nobody knows whether the broker has it; the search begins, or begins again.
    void doubt(LiveOrder order, String why, Outbox out) {
        move(order, Stage.IN_DOUBT);
        order.search = Search.NOT_BEGUN;
        tell(order,
                new OrderDoubt(order.clOrdId, order.group, order.instrument, OrderDoubt.Stage.UNKNOWN, 0,
                        why),
                out);
    }

    /// The broker has it.
    void found(LiveOrder order, String orderId, long brokerUnits, Outbox out) {
        boolean wasInDoubt = order.stage == Stage.IN_DOUBT;
        acknowledge(order, orderId, out);
        if (wasInDoubt) {
            endDoubt(order, OrderDoubt.Stage.FOUND, brokerUnits, "the broker has it as " + orderId, out);
        }
    }

    private void acknowledge(LiveOrder order, String orderId, Outbox out) {
        order.orderId = orderId;
        move(order, Stage.OPEN);
        tell(order, new OrderAcknowledged(order.clOrdId, orderId, order.group, order.instrument), out);
    }

    private void endDoubt(LiveOrder order, OrderDoubt.Stage stage, long brokerUnits, String text,
            Outbox out) {
        tell(order, new OrderDoubt(order.clOrdId, order.group, order.instrument, stage, brokerUnits, text),
                out);
        if (order.stage == Stage.OPEN && order.isCancelWanted) {
            cancel(order, "it was wished for while the order was in doubt", out);
        }
    }

    /// The broker refused it and does not have it.
    void refused(LiveOrder order, String text, Outbox out) {
        gone(order, Ending.REJECTED, text, positions.units(order.instrument), out);
    }

    /// It is not at the broker, for a technical reason, and never will be by us.
    void failed(LiveOrder order, String text, long brokerUnits, Outbox out) {
        gone(order, Ending.FAILED, text, brokerUnits, out);
    }

    private void gone(LiveOrder order, Ending ending, String text, long brokerUnits, Outbox out) {
        boolean wasInDoubt = order.stage == Stage.IN_DOUBT;
        move(order, Stage.GONE);
        tell(order,
                new OrderEnded(order.clOrdId, order.group, order.instrument, ending, order.cumUnits, text),
                out);
        if (wasInDoubt) {
            endDoubt(order, OrderDoubt.Stage.NOT_RECEIVED, brokerUnits, text, out);
        }
    }

    /// A read of the whole book missed an order in doubt.
    void missed(LiveOrder order, long waitedMicros, ReportReading reading, Outbox out) {
        Search search = order.search;
        boolean counts = waitedMicros >= SETTLE_MICROS
                && (search.misses() == 0 || waitedMicros >= search.missedAtMicros() + BETWEEN_READS_MICROS);
        if (!counts) {
            return;
        }
        order.search = new Search(search.misses() + 1, waitedMicros);
        if (order.search.misses() >= MISSES) {
            failed(order,
                    "NOT_RECEIVED: " + MISSES + " reads of the broker's book did not find it; it is not sent"
                            + " again",
                    reading.units(order.instrument), out);
        }
    }

    /// An order with a tag of ours is in the broker's book.
    void seen(ClOrdId tag, BrokerOrder seen, ReportReading reading, Outbox out) {
        LiveOrder order = orders.find(tag).orElseGet(() -> stray(tag, seen, out));
        if (!order.orderId.isEmpty() && !order.orderId.equals(seen.orderId())) {
            differs(Discrepancy.Kind.DUPLICATE_TAG, order, seen,
                    "the broker has orders " + order.orderId + " and "
                            + seen.orderId() + " with this tag; look at both and end one by hand",
                    out);
            return;
        }
        boolean wasInDoubt = order.stage == Stage.IN_DOUBT;
        order.units = seen.units();
        if (order.isUnheard() && seen.status() != BrokerOrder.Status.REJECTED) {
            acknowledge(order, seen.orderId(), out);
        } else if (order.stage == Stage.GONE && seen.status() != BrokerOrder.Status.REJECTED) {
            late(order, seen, out);
        }
        order.orderId = seen.orderId();
        books.book(order, seen, reading.nowMicros(), out);
        order.isFinal |= seen.isFinal();
        end(order, seen, out);
        if (wasInDoubt) {
            endDoubt(order, OrderDoubt.Stage.FOUND, reading.units(order.instrument),
                    "the broker has it as " + seen.orderId(), out);
        }
    }

    private LiveOrder stray(ClOrdId tag, BrokerOrder seen, Outbox out) {
        LiveOrder order = LiveOrder.stray(tag, seen, out.causeInHand());
        orders.put(order);
        return order;
    }

    private void late(LiveOrder order, BrokerOrder seen, Outbox out) {
        move(order, Stage.LATE);
        boolean isStray = order.group.equals(LiveOrder.STRAY);
        differs(isStray ? Discrepancy.Kind.UNASKED_ORDER : Discrepancy.Kind.LATE_ARRIVAL, order, seen,
                (isStray ? "nobody here placed it" : "it was given up, and has arrived")
                        + "; it is canceled, and what it fills is booked under " + order.group,
                out);
        if (!seen.isFinal()) {
            cancel(order, "nobody waits for it", out);
        }
    }

    private void differs(Discrepancy.Kind kind, LiveOrder order, BrokerOrder seen, String text, Outbox out) {
        out.emit(account, account + ":all", new Discrepancy(kind, order.instrument, order.clOrdId.value(),
                order.cumUnits, seen.cumUnits(), "order " + order.clOrdId + ": " + text));
    }

    /// A fill of the last unit has ended it by itself; all other ends are told.
    private void end(LiveOrder order, BrokerOrder seen, Outbox out) {
        if (!order.isOpen() || !seen.isFinal()) {
            return;
        }
        move(order, Stage.ENDED);
        switch (seen.status()) {
            case OPEN, COMPLETE -> {
                // Its last fill has said so.
            }
            case CANCELED -> ended(order, Ending.CANCELED, seen, out);
            case REJECTED -> ended(order, Ending.REJECTED, seen, out);
            case EXPIRED -> ended(order, Ending.EXPIRED, seen, out);
        }
    }

    private void ended(LiveOrder order, Ending ending, BrokerOrder seen, Outbox out) {
        tell(order, new OrderEnded(order.clOrdId, order.group, order.instrument, ending, order.cumUnits,
                seen.text()), out);
    }

    /// Wishes for the end of an order at the broker.
    void cancel(LiveOrder order, String why, Outbox out) {
        order.isCancelWanted = true;
        tell(order, OrderAmendment.cancel(order.clOrdId, order.group, order.instrument, why), out);
    }

    private void move(LiveOrder order, Stage stage) {
        order.stage = stage;
        orders.put(order);
    }

    /// What is said of an order descends from its intent.
    private void tell(LiveOrder order, Event event, Outbox out) {
        out.emit(account, order.key(account), event, order.cause);
    }
}
