package io.alphapanda.app.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderAcknowledged;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.position.PositionUpdated;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.TradingSignal;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.StoredRecord.Said;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What must hold of a desk's topics, whatever died while they were written.
final class PartLaws {
    private final WholeLog log;

    PartLaws(WholeLog log) {
        this.log = log;
    }

    /// Nothing of an account stands there twice, wherever it came from, and each key counts from one without a gap.
    void nothingIsSaidTwiceOrOutOfOrder() {
        Set<Said> said = new HashSet<>();
        Set<String> ids = new HashSet<>();
        Map<String, TreeSet<Long>> sequences = new TreeMap<>();
        for (PlacedRecord placed : log.records()) {
            placed.record().said()
                    .ifPresent(one -> assertThat(said.add(one)).as("%s at %s", one, placed.place()).isTrue());
            ofAccount(placed).ifPresent(event -> {
                assertThat(ids.add(event.id().toString())).as("%s is there once", event).isTrue();
                assertThat(event.key()).startsWith(event.scope() + ":");
                sequences.computeIfAbsent(event.source() + " " + event.key(), _ -> new TreeSet<>())
                        .add(event.sequence());
            });
        }
        sequences.forEach((key, numbers) -> assertThat(numbers).as(key)
                .hasSize(Math.toIntExact(numbers.last())));
    }

    private static Optional<Envelope> ofAccount(PlacedRecord placed) {
        return new WholeLog(List.of(placed)).envelopes().filter(event -> event.scope().isAccount())
                .findFirst();
    }

    /// Within each partition of an account a source's events of one key stand in the order of their numbers.
    void everyKeyKeepsItsOrder() {
        Map<String, Long> last = new HashMap<>();
        for (PlacedRecord placed : log.records()) {
            ofAccount(placed).ifPresent(event -> {
                Long before = last.put(placed.place().partition() + " " + event.source() + " " + event.key(),
                        event.sequence());
                assertThat(before == null || before < event.sequence()).as("%s after %s", event, before)
                        .isTrue();
            });
        }
    }

    /// Each approved order was placed once, and each that was placed has come to something.
    void noOrderIsLostOrPlacedTwice(Scope account) {
        List<String> approved = log.of(ValidatedSignal.class, account).stream()
                .flatMap(one -> one.orders().stream())
                .map(ApprovedOrder::clOrdId).map(Object::toString).toList();
        List<String> placed = log.of(OrderPlaced.class, account).stream().map(one -> one.clOrdId().toString())
                .toList();
        assertThat(placed).as("orders of %s", account).isNotEmpty().doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(approved);
        assertThat(unanswered(account)).as("orders of %s of which nothing came", account).isEmpty();
    }

    /// What is still on its way: votes of which nothing has come (an order, a denial, the cancel of what they do not want),
    /// what was approved and not placed, orders of which nothing has come.
    Set<String> onTheWay(Scope account) {
        Set<String> waiting = new TreeSet<>();
        log.of(ValidatedSignal.class, account).stream().flatMap(verdict -> verdict.orders().stream())
                .forEach(order -> waiting.add("approved " + order.clOrdId()));
        log.of(OrderPlaced.class, account).forEach(order -> waiting.remove("approved " + order.clOrdId()));
        unanswered(account).forEach(order -> waiting.add("placed " + order));
        List<Envelope> events = log.envelopes().filter(event -> event.scope().equals(account)).toList();
        Set<String> causes = events.stream().map(event -> String.valueOf(event.causationId()))
                .collect(Collectors.toSet());
        Set<String> answered = new HashSet<>();
        for (Envelope event : events) {
            if (event.data() instanceof FusedSignal fused && causes.contains(event.id().toString())) {
                answered.add(fused.evaluation() + " " + fused.opinion().instrument());
            }
        }
        log.of(TradingSignal.class, account).stream()
                .map(vote -> vote.evaluation() + " " + vote.opinion().instrument())
                .filter(vote -> !answered.contains(vote))
                .forEach(vote -> waiting.add("voted " + vote + " in " + account));
        return waiting;
    }

    /// The placed orders of which nobody has said anything.
    Set<String> unanswered(Scope account) {
        Set<String> open = log.of(OrderPlaced.class, account).stream().map(one -> one.clOrdId().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        log.of(OrderAcknowledged.class, account).forEach(one -> open.remove(one.clOrdId().toString()));
        log.of(Fill.class, account).forEach(one -> open.remove(one.clOrdId().toString()));
        log.of(OrderEnded.class, account).forEach(one -> open.remove(one.clOrdId().toString()));
        return open;
    }

    /// What the portfolio holds is what was filled.
    void positionsAreFills(Scope account) {
        Map<String, Long> filled = new TreeMap<>();
        log.of(Fill.class, account).forEach(fill -> filled.merge(fill.group() + " " + fill.instrument(),
                fill.side().sign() * fill.lastUnits(), Long::sum));
        Map<String, Long> held = new TreeMap<>();
        log.of(PositionUpdated.class, account)
                .forEach(one -> held.put(one.group() + " " + one.instrument(), one.position().units()));
        assertThat(held).as("positions of %s", account).isEqualTo(filled);
    }

    /// Units bought less units sold, by instrument.
    Map<String, Long> filledByInstrument(Scope account) {
        Map<String, Long> filled = new TreeMap<>();
        log.of(Fill.class, account).forEach(fill -> filled.merge(fill.instrument().toString(),
                fill.side().sign() * fill.lastUnits(), Long::sum));
        filled.values().removeIf(units -> units == 0);
        return filled;
    }
}
