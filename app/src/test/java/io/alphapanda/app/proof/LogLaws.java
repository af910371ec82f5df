package io.alphapanda.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.eventlog.codec.BinaryReader;
import io.alphapanda.eventlog.codec.BinaryWriter;
import io.alphapanda.trading.portfolio.AccountBooks;

/// What must hold of every event in the log of an account, and of every set of books beside it.
///
/// Fed with the log from its beginning, event by event; it keeps its own books, from the fills alone.
final class LogLaws {
    private final Set<EventId> ids = new HashSet<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Set<ClOrdId> approved = new HashSet<>();
    private final Map<ClOrdId, Long> orderedUnits = new HashMap<>();
    private final Map<ClOrdId, Long> filledUnits = new HashMap<>();
    private final Map<StrategyId, Map<InstrumentId, Long>> positions = new HashMap<>();
    private long cashMicros;
    private long chargesMicros;
    private long lastMicros = Long.MIN_VALUE;

    LogLaws(Money startingCash) {
        cashMicros = startingCash.micros();
    }

    /// How many units were traded in all.
    long unitsTraded() {
        return filledUnits.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Takes the next event of the log.
    void see(long position, Envelope event) {
        check(ids.add(event.id()), "its id occurs twice", position, event);
        check(event.occurredAtMicros() >= lastMicros, "time runs back", position, event);
        lastMicros = event.occurredAtMicros();
        if (event.type() == EventType.STATE_SNAPSHOT) {
            return;
        }
        long before = sequences.getOrDefault(event.source() + "|" + event.key(), 0L);
        check(event.sequence() == before + 1, "its sequence does not follow " + before, position, event);
        sequences.put(event.source() + "|" + event.key(), event.sequence());
        switch (event.data()) {
            case ValidatedSignal approval -> {
                for (ApprovedOrder order : approval.orders()) {
                    check(approved.add(order.clOrdId()), "an order id is given twice", position, event);
                }
            }
            case OrderPlaced placed -> {
                check(approved.contains(placed.clOrdId()), "nobody approved it", position, event);
                long ordered = placed.terms().quantity() instanceof OrderQuantity.Units(long units) ? units
                        : Long.MAX_VALUE;
                check(orderedUnits.put(placed.clOrdId(), ordered) == null, "placed twice", position, event);
            }
            case Fill fill -> book(position, event, fill);
            default -> {
                // Nothing else moves money.
            }
        }
    }

    private void book(long position, Envelope event, Fill fill) {
        long filled = filledUnits.merge(fill.clOrdId(), fill.lastUnits(), Long::sum);
        check(filled <= orderedUnits.getOrDefault(fill.clOrdId(), 0L), "more filled than ordered", position,
                event);
        check(filled == fill.cumUnits(), "its cumulative units are not the sum", position, event);
        positions.computeIfAbsent(fill.group(), group -> new HashMap<>()).merge(fill.instrument(),
                fill.side().sign() * fill.lastUnits(), Long::sum);
        cashMicros -= fill.side().sign() * fill.lastPrice().micros() * fill.lastUnits();
        cashMicros -= fill.charges().total().micros();
        chargesMicros += fill.charges().total().micros();
    }

    private static void check(boolean holds, String otherwise, long position, Envelope event) {
        if (!holds) {
            throw new AssertionError("position " + position + ": " + otherwise + ": " + event);
        }
    }

    /// Holds the books of venue, portfolio and risk against the fills of the log: each begins its state with them.
    void holdAgainst(List<Decider> deciders) {
        int found = 0;
        for (Decider decider : deciders) {
            if (Set.of("paper-trading", "portfolio-manager", "risk-manager").contains(decider.service())) {
                holdAgainst(decider);
                found++;
            }
        }
        assertThat(found).as("three keep books").isEqualTo(3);
    }

    private void holdAgainst(Decider decider) {
        BinaryWriter state = new BinaryWriter();
        decider.snapshot(state);
        AccountBooks books = new AccountBooks(Money.ZERO);
        books.restore(new BinaryReader(state.toBytes()));
        equal(books.cash().micros(), cashMicros, decider, "cash");
        equal(books.value().charges().micros(), chargesMicros, decider, "charges");
        positions.forEach((group, held) -> held.forEach((instrument, units) -> equal(
                books.position(group, instrument).units(), units, decider, "units of " + instrument)));
        long open = positions.values().stream().flatMap(held -> held.values().stream())
                .filter(units -> units != 0).count();
        equal(books.openPositions().size(), open, decider, "open positions");
    }

    private static void equal(long actual, long fromFills, Decider decider, String what) {
        if (actual != fromFills) {
            throw new AssertionError(what + " of " + decider.service() + " is " + actual
                    + " and the fills of the log make it " + fromFills);
        }
    }
}
