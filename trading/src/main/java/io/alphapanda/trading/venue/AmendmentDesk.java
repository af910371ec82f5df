package io.alphapanda.trading.venue;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.order.AmendmentRejected;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderEnded.Ending;
import io.alphapanda.domain.order.OrderReplaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes cancels and changes, and carries each out when it has reached the venue.
final class AmendmentDesk {
    private final VenueSettings settings;
    private final OrderBook orders;
    private final Executions executions;
    private final AmendmentChecks checks;
    private final Amendments onTheirWay = new Amendments();

    AmendmentDesk(VenueSettings settings, OrderBook orders, OrderChecks checks, Executions executions) {
        this.settings = settings;
        this.orders = orders;
        this.executions = executions;
        this.checks = new AmendmentChecks(checks);
    }

    /// Lets one set out; its latency is drawn from its order's dice. One of an unknown order is there at once.
    void send(Envelope event, OrderAmendment wish) {
        long latency = orders.find(wish.clOrdId())
                .map(order -> settings.fills().latency().drawn(order.dice())).orElse(0L);
        onTheirWay.send(event, wish, event.occurredAtMicros() + latency);
    }

    /// True while none is on its way.
    boolean isIdle() {
        return onTheirWay.isEmpty();
    }

    /// Carries out all that has arrived, and gives the orders that have new terms.
    List<RestingOrder> carryOut(long nowMicros, Map<InstrumentId, Instrument> instruments, Outbox out) {
        List<RestingOrder> replaced = List.of();
        Optional<Amendments.Pending> next = onTheirWay.arrivedBy(nowMicros);
        while (next.isPresent()) {
            Optional<RestingOrder> changed = carryOut(next.get(), nowMicros, instruments, out);
            if (changed.isPresent()) {
                replaced = new ArrayList<>(replaced);
                replaced.remove(changed.get());
                replaced.add(changed.get());
            }
            next = onTheirWay.arrivedBy(nowMicros);
        }
        return replaced.stream().filter(order -> orders.find(order.clOrdId()).isPresent()).toList();
    }

    private Optional<RestingOrder> carryOut(Amendments.Pending pending, long nowMicros,
            Map<InstrumentId, Instrument> instruments, Outbox out) {
        OrderAmendment wish = pending.amendment();
        RestingOrder order = orders.find(wish.clOrdId()).orElse(null);
        Instrument instrument = order == null ? null : instruments.get(order.instrument());
        if (order == null || instrument == null) {
            reject(pending, "order " + wish.clOrdId() + " is not open: it is unknown here or has ended", out);
            return Optional.empty();
        }
        if (wish.kind() == OrderAmendment.Kind.CANCEL) {
            executions.end(order, Ending.CANCELED, wish.text(), out);
            return Optional.empty();
        }
        Optional<String> refusal = checks.refusal(pending, order, instrument, nowMicros);
        if (refusal.isPresent()) {
            reject(pending, "order " + wish.clOrdId() + " stays as it is: " + refusal.get(), out);
            return Optional.empty();
        }
        replace(order, wish, out);
        return Optional.of(order);
    }

    private void replace(RestingOrder order, OrderAmendment wish, Outbox out) {
        order.replace(wish.units() == 0 ? order.units() : wish.units(), AmendmentChecks.prices(wish, order));
        // Behind all others: a change costs an order its place.
        orders.remove(order);
        orders.add(order);
        out.emit(settings.account(), order.key(),
                new OrderReplaced(order.clOrdId(), order.placed().group(), order.instrument(),
                        order.cumUnits(),
                        order.leavesUnits(), order.prices().limitPrice(), order.prices().triggerPrice()),
                order.cause());
    }

    private void reject(Amendments.Pending pending, String why, Outbox out) {
        OrderAmendment wish = pending.amendment();
        out.emit(settings.account(), pending.key(),
                new AmendmentRejected(wish.clOrdId(), wish.group(), wish.instrument(), why), pending.cause());
    }

    void snapshot(FieldWriter out) {
        onTheirWay.snapshot(out);
    }

    void restore(FieldReader in) {
        onTheirWay.restore(in);
    }
}
