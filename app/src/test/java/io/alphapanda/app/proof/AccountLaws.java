package io.alphapanda.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderReplaced;
import io.alphapanda.domain.position.PortfolioUpdated;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.eventlog.codec.BinaryReader;
import io.alphapanda.eventlog.codec.BinaryWriter;
import io.alphapanda.trading.portfolio.AccountBooks;

/// What must hold of one account's orders, and of every set of books beside them: its own books are made from the
/// fills alone.
public final class AccountLaws {
    private static final Set<String> BOOK_KEEPERS = Set.of("paper-trading", "portfolio-manager",
            "risk-manager");

    private final Scope account;
    private final Map<ClOrdId, ApprovedOrder> open = new LinkedHashMap<>();
    private final Set<ClOrdId> approved = new HashSet<>();
    private final Map<ClOrdId, Long> orderedUnits = new HashMap<>();
    private final Map<ClOrdId, Long> filledUnits = new HashMap<>();
    private final Map<StrategyId, Map<InstrumentId, Long>> positions = new HashMap<>();
    /// By each fill that the portfolio has not answered yet.
    private final Map<EventId, Money> cashAfter = new HashMap<>();
    private long cashMicros;
    private long chargesMicros;
    private long fills;

    AccountLaws(Scope account, Money startingCash) {
        this.account = account;
        cashMicros = startingCash.micros();
    }

    /// How many units were traded in all.
    public long unitsTraded() {
        return filledUnits.values().stream().mapToLong(Long::longValue).sum();
    }

    /// How many fills there were.
    public long fills() {
        return fills;
    }

    /// Units of a strategy in an instrument.
    public long units(StrategyId group, InstrumentId instrument) {
        return positions.getOrDefault(group, Map.of()).getOrDefault(instrument, 0L);
    }

    /// Cash, by the fills.
    public Money cash() {
        return new Money(cashMicros);
    }

    /// What was charged, by the fills.
    public Money charges() {
        return new Money(chargesMicros);
    }

    /// Approved orders that have not ended, in the order of their approval.
    public List<ApprovedOrder> openOrders() {
        return List.copyOf(open.values());
    }

    /// Units of an order that are filled.
    public long filled(ClOrdId order) {
        return filledUnits.getOrDefault(order, 0L);
    }

    void see(long position, Envelope event) {
        switch (event.data()) {
            case ValidatedSignal approval -> {
                for (ApprovedOrder order : approval.orders()) {
                    LogLaws.check(approved.add(order.clOrdId()), "an order id is given twice", position,
                            event);
                    open.put(order.clOrdId(), order);
                }
            }
            case OrderPlaced placed -> {
                LogLaws.check(approved.contains(placed.clOrdId()), "nobody approved it", position, event);
                long ordered = placed.terms().quantity() instanceof OrderQuantity.Units(long units) ? units
                        : Long.MAX_VALUE;
                LogLaws.check(orderedUnits.put(placed.clOrdId(), ordered) == null, "placed twice", position,
                        event);
            }
            case OrderReplaced replaced -> orderedUnits.put(replaced.clOrdId(),
                    filled(replaced.clOrdId()) + replaced.leavesUnits());
            case Fill fill -> book(position, event, fill);
            case OrderEnded ended -> {
                LogLaws.check(open.remove(ended.clOrdId()) != null, "it ends twice", position, event);
                LogLaws.check(ended.cumUnits() == filled(ended.clOrdId()),
                        "its cumulative units are not the sum",
                        position, event);
            }
            case PortfolioUpdated updated -> LogLaws.check(
                    updated.account().cash().equals(cashAfter.remove(event.causationId())),
                    "its fill and those before make another cash", position, event);
            default -> {
                // Nothing else moves money or ends an order.
            }
        }
    }

    private void book(long position, Envelope event, Fill fill) {
        fills++;
        LogLaws.check(open.containsKey(fill.clOrdId()), "its order has ended", position, event);
        long filled = filledUnits.merge(fill.clOrdId(), fill.lastUnits(), Long::sum);
        LogLaws.check(filled <= orderedUnits.getOrDefault(fill.clOrdId(), 0L), "more filled than ordered",
                position,
                event);
        LogLaws.check(filled == fill.cumUnits(), "its cumulative units are not the sum", position, event);
        if (fill.leavesUnits() == 0) {
            open.remove(fill.clOrdId());
        }
        positions.computeIfAbsent(fill.group(), _ -> new HashMap<>()).merge(fill.instrument(),
                fill.side().sign() * fill.lastUnits(), Long::sum);
        cashMicros -= fill.side().sign() * fill.lastPrice().micros() * fill.lastUnits();
        cashMicros -= fill.charges().total().micros();
        chargesMicros += fill.charges().total().micros();
        cashAfter.put(event.id(), cash());
    }

    /// Holds the books of the account's venue, portfolio and risk against the fills of the log: each begins its
    /// state with them.
    public void holdAgainst(List<Decider> deciders) {
        List<String> found = new ArrayList<>();
        for (Decider decider : deciders) {
            if (BOOK_KEEPERS.contains(decider.service()) && decider.shard().equals(account.name())) {
                holdAgainst(decider);
                found.add(decider.service());
            }
        }
        assertThat(found).as("three keep books").containsExactlyInAnyOrderElementsOf(BOOK_KEEPERS);
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
        long openPositions = positions.values().stream().flatMap(held -> held.values().stream())
                .filter(units -> units != 0).count();
        equal(books.openPositions().size(), openPositions, decider, "open positions");
    }

    private static void equal(long actual, long fromFills, Decider decider, String what) {
        if (actual != fromFills) {
            throw new AssertionError(what + " of " + decider.service() + " is " + actual
                    + " and the fills of the log make it " + fromFills);
        }
    }
}
