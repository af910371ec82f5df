package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.broker.OrderDoubt;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.eventlog.log.EventLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a log says of a live account's orders.
record Logged(EventLog log) {
    /// Every event of a kind, in the log's order.
    <E extends Event> List<E> all(Class<E> kind) {
        List<Envelope> events = new ArrayList<>();
        log.replay(log.startPosition(), (_, event) -> events.add(event));
        return events.stream().map(Envelope::data).filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Intents that have come to no end.
    List<ClOrdId> open() {
        List<ClOrdId> open = new ArrayList<>(
                all(OrderPlaced.class).stream().map(OrderPlaced::clOrdId).toList());
        open.removeAll(all(OrderEnded.class).stream().map(OrderEnded::clOrdId).toList());
        open.removeAll(all(Fill.class).stream().filter(fill -> fill.leavesUnits() == 0)
                .map(Fill::clOrdId).toList());
        return open;
    }

    /// How the doubts ended, each counted.
    Map<OrderDoubt.Stage, Long> doubts() {
        Map<OrderDoubt.Stage, Long> counts = new HashMap<>();
        all(OrderDoubt.class).forEach(doubt -> counts.merge(doubt.stage(), 1L, Long::sum));
        return counts;
    }

    /// What the fills of the log come to, where that is not nothing.
    Map<String, Long> filled() {
        Map<String, Long> units = new HashMap<>();
        all(Fill.class).forEach(fill -> units.merge(fill.instrument().value(),
                fill.side().sign() * fill.lastUnits(), Long::sum));
        units.values().removeIf(held -> held == 0);
        return units;
    }

    /// From which position of the log to which an order was in doubt.
    private record Doubted(OrderDoubt doubt, long from, long to) {
        private boolean holds(InstrumentId instrument, long position) {
            return doubt.instrument().equals(instrument) && from < position && position < to;
        }
    }

    private List<Doubted> doubted() {
        Map<ClOrdId, Doubted> open = new HashMap<>();
        List<Doubted> all = new ArrayList<>();
        log.replay(log.startPosition(), (position, event) -> {
            if (event.data() instanceof OrderDoubt doubt) {
                if (doubt.stage() == OrderDoubt.Stage.UNKNOWN) {
                    open.putIfAbsent(doubt.clOrdId(), new Doubted(doubt, position, Long.MAX_VALUE));
                } else {
                    all.add(new Doubted(doubt,
                            Optional.ofNullable(open.remove(doubt.clOrdId())).orElseThrow().from, position));
                }
            }
        });
        all.addAll(open.values());
        return all;
    }

    /// Orders that risk approved although it had been told that one of their instrument was in doubt.
    List<ClOrdId> approvedInDoubt() {
        List<Doubted> doubts = doubted();
        Map<EventId, Long> positions = new HashMap<>();
        List<ClOrdId> approved = new ArrayList<>();
        log.replay(log.startPosition(), (position, event) -> {
            positions.put(event.id(), position);
            if (event.data() instanceof ValidatedSignal approval) {
                long told = Optional.ofNullable(positions.get(event.causationId())).orElseThrow();
                approval.orders().stream()
                        .filter(order -> doubts.stream()
                                .anyMatch(doubt -> doubt.holds(order.terms().instrument(), told)))
                        .forEach(order -> approved.add(order.clOrdId()));
            }
        });
        return approved;
    }
}
