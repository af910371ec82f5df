package io.alphapanda.trading.risk;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.trading.portfolio.AccountBooks;
import io.alphapanda.trading.risk.rule.AccountFacts;
import io.alphapanda.trading.risk.rule.EntryProposal;
import io.alphapanda.trading.risk.rule.MarketFacts;
import io.alphapanda.trading.risk.rule.StrategyFacts;
import io.alphapanda.trading.risk.watch.AccountWatch;
import io.alphapanda.trading.risk.watch.Marks;

/// Sizes an entry and collects everything that a rule may ask about it.
final class Proposals {
    private final RiskSettings settings;
    private final AccountBooks books;
    private final RiskBook riskBook;
    private final MarginBook margins;
    private final Marks marks;
    private final AccountWatch watch;

    Proposals(RiskSettings settings, AccountBooks books, RiskBook riskBook, MarginBook margins, Marks marks,
            AccountWatch watch) {
        this.settings = settings;
        this.books = books;
        this.riskBook = riskBook;
        this.margins = margins;
        this.marks = marks;
        this.watch = watch;
    }

    /// An entry as rules see it, and as an order.
    record Draft(EntryProposal entry, OrderTerms order) {}

    /// The entry that a signal asks for.
    ///
    /// @throws RuntimeException if a figure is larger than can be counted, or not known
    Draft draft(FusedSignal signal, Instrument instrument, Price last, long nowMicros) {
        StrategyId group = signal.group();
        StrategyTerms terms = settings.terms(group);
        Side side = Side.ofSign(signal.opinion().target().sign());
        EntryPrices prices = EntryPrices.of(signal.opinion().entryTerms(), side, instrument.contract(), last);
        EntrySize size = EntrySize.of(terms.size(), books.equity(), prices.reference(), instrument.lotSize());
        Money margin = margins.needed(instrument, terms.product(), side, size.value(), size.units());
        watch.look(group);
        AccountFacts account = watch.accountFacts(instrument.id(), nowMicros, riskBook.exposure(),
                riskBook.freeCash(), margins.free(), riskBook.openOrders());
        StrategyFacts strategy = watch.strategyFacts(group, instrument.id(), terms.isLive());
        MarketFacts market = new MarketFacts(last, marks.atMicros(instrument.id()),
                marks.previousClose(instrument.id()));
        EntryProposal entry = new EntryProposal(instrument, side, terms.product(), prices.terms(),
                prices.reference(), size.units(), size.value(), margin,
                riskBook.unitsToCome(group, instrument.id()), riskBook.accountUnitsToCome(instrument.id()),
                nowMicros, market, account, strategy);
        // A broker takes units: a share of equity becomes units before it is sent, at the reference price.
        OrderQuantity quantity = settings.isLive() ? new OrderQuantity.Units(Math.max(size.units(), 1))
                : size.quantity();
        return new Draft(entry, new OrderTerms(instrument.id(), side, quantity, Purpose.ENTRY,
                terms.product(), prices.terms(), prices.reference()));
    }
}
