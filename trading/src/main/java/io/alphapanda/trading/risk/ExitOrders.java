package io.alphapanda.trading.risk;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.trading.portfolio.AccountBooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// Orders that reduce. They pass where entries do not: nothing here asks for a limit, a session or a fresh price.
/// Only while an order of the instrument is in doubt they wait, since nobody knows what there is to leave.
final class ExitOrders {
    private final AccountBooks books;
    private final RiskBook riskBook;
    private final Approvals approvals;
    private final Doubts doubts;
    private final Map<InstrumentId, Instrument> instruments;
    private final BiFunction<StrategyId, InstrumentId, Product> products;

    ExitOrders(AccountBooks books, RiskBook riskBook, Approvals approvals, Doubts doubts,
            Map<InstrumentId, Instrument> instruments,
            BiFunction<StrategyId, InstrumentId, Product> products) {
        this.books = books;
        this.riskBook = riskBook;
        this.approvals = approvals;
        this.doubts = doubts;
        this.instruments = instruments;
        this.products = products;
    }

    /// Orders that close what a strategy has in an instrument, beyond the exits under way; none if that is nothing.
    /// An entry under way is left when it has filled, if it fills at all.
    List<ApprovedOrder> leave(StrategyId group, InstrumentId id, long nowMicros) {
        return leave(group, id, Long.MAX_VALUE, nowMicros);
    }

    /// Orders that close what a fill has opened; never more than is held on its side beyond the exits under way.
    List<ApprovedOrder> leaveFilled(Fill fill, long nowMicros) {
        long held = riskBook.unitsAfterExits(fill.group(), fill.instrument());
        return Long.signum(held) == fill.side().sign()
                ? leave(fill.group(), fill.instrument(), fill.lastUnits(), nowMicros) : List.of();
    }

    /// Orders for an exit that has waited, sized from what the broker holds where that is less than our books say. What
    /// it holds beyond them is not ours to leave: somebody else may have bought it.
    ///
    /// @param unbooked signed units that the broker holds of the instrument beyond our books
    List<ApprovedOrder> leaveWaiting(Doubts.WaitingExit exit, long unbooked, long nowMicros) {
        long held = riskBook.unitsAfterExits(exit.group(), exit.instrument());
        long real = held + unbooked;
        return Long.signum(real) == Long.signum(held)
                ? orders(exit.group(), exit.instrument(), real, Math.min(exit.unitsMax(), Math.abs(held)),
                        nowMicros)
                : List.of();
    }

    private List<ApprovedOrder> leave(StrategyId group, InstrumentId id, long unitsMax, long nowMicros) {
        long held = riskBook.unitsAfterExits(group, id);
        if (held != 0 && doubts.isIn(id)) {
            doubts.letWait(group, id, unitsMax);
            return List.of();
        }
        return orders(group, id, held, unitsMax, nowMicros);
    }

    /// Orders against so many units held, for at most so many. Where that is more than the exchange takes at once,
    /// it becomes several orders in whole lots.
    private List<ApprovedOrder> orders(StrategyId group, InstrumentId id, long held, long unitsMax,
            long nowMicros) {
        long left = Math.min(Math.abs(held), unitsMax);
        long each = unitsAtOnce(id);
        List<ApprovedOrder> orders = new ArrayList<>(1);
        while (left > 0) {
            long units = Math.min(left, each);
            OrderTerms terms = OrderTerms.market(id, Side.ofSign(-held), new OrderQuantity.Units(units),
                    Purpose.EXIT, products.apply(group, id), last(group, id));
            orders.add(approvals.approve(group, terms, units, Money.ZERO, Money.ZERO, nowMicros));
            left -= units;
        }
        return orders;
    }

    private long unitsAtOnce(InstrumentId id) {
        Instrument instrument = instruments.get(id);
        if (instrument == null || instrument.contract().freezeQuantity() == Contract.NO_FREEZE) {
            return Long.MAX_VALUE;
        }
        return instrument.contract().freezeQuantity() / instrument.lotSize() * instrument.lotSize();
    }

    private Price last(StrategyId group, InstrumentId id) {
        return books.lastPrice(id).orElseGet(() -> books.position(group, id).averagePrice());
    }
}
