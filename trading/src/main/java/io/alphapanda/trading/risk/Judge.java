package io.alphapanda.trading.risk;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;
import io.alphapanda.trading.portfolio.AccountBooks;
import io.alphapanda.trading.sizing.SizeRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sizes exits and entries, asks the rules, names and reserves what passes.
final class Judge {
    private final RiskSettings settings;
    private final AccountBooks books;
    private final Reservations reservations;
    private final RiskBook book;
    private final EntryRules rules;
    private long ordersNamed;

    Judge(RiskSettings settings, AccountBooks books, Reservations reservations) {
        this.settings = settings;
        this.books = books;
        this.reservations = reservations;
        book = new RiskBook(books, reservations);
        rules = new EntryRules(settings.limits(), settings.calendar());
    }

    /// The verdict on a signal at a moment, which is also when its orders could first fill.
    Verdict judge(FusedSignal signal, Optional<Instrument> known, long nowMicros) {
        InstrumentId id = signal.opinion().instrument();
        Optional<Price> last = books.lastPrice(id);
        if (known.isEmpty() || last.isEmpty()) {
            return denied(RuleCode.NO_REFERENCE_PRICE, 0, 1);
        }
        if (book.awaitsUnknownUnits(signal.group(), id)) {
            return denied(RuleCode.ENTRY_PENDING, 1, 0);
        }
        Target target = signal.opinion().target();
        long held = book.unitsToCome(signal.group(), id);
        if (Long.signum(held) == target.sign()) {
            return denied(RuleCode.DUPLICATE_SIGNAL, held, target.sign());
        }
        List<ApprovedOrder> approved = new ArrayList<>(2);
        exit(signal.group(), id).ifPresent(approved::add);
        if (target == Target.FLAT) {
            return new Verdict(approved, List.of(), false);
        }
        return enter(signal.group(), known.get(), target, last.get(), nowMicros, approved);
    }

    /// An order that closes everything a strategy has or awaits in an instrument; empty if that is nothing.
    Optional<ApprovedOrder> exit(StrategyId group, InstrumentId id) {
        return exit(group, id, book.unitsToCome(group, id));
    }

    /// An order that closes what a strategy already has in an instrument, beyond the exits under way; an entry
    /// under way is left when it has filled, if it fills at all.
    Optional<ApprovedOrder> squareOff(StrategyId group, InstrumentId id) {
        return exit(group, id, book.unitsAfterExits(group, id));
    }

    private Optional<ApprovedOrder> exit(StrategyId group, InstrumentId id, long held) {
        if (held == 0) {
            return Optional.empty();
        }
        Price last = books.lastPrice(id).orElseThrow();
        ApprovedOrder exit = named(
                OrderTerms.market(id, Side.ofSign(-held), new OrderQuantity.Units(Math.abs(held)),
                        Purpose.EXIT, settings.product(), last));
        reservations.reserve(group, exit, Math.abs(held), Money.ZERO);
        return Optional.of(exit);
    }

    private Verdict enter(StrategyId group, Instrument instrument, Target target, Price last, long nowMicros,
            List<ApprovedOrder> approved) {
        Side side = Side.ofSign(target.sign());
        OrderSize size = OrderSize.of(settings.size(), books.equity(), last, instrument.lotSize());
        EntryProposal entry = new EntryProposal(instrument, side, settings.product(), last, size.units(),
                size.value(), book.unitsToCome(group, instrument.id()),
                book.accountUnitsToCome(instrument.id()), book.exposure(), book.freeCash(),
                nowMicros);
        List<RiskCheck> checks = rules.check(entry);
        for (int i = 0; i < checks.size(); i++) {
            if (!checks.get(i).passed()) {
                return new Verdict(approved, checks, true);
            }
        }
        ApprovedOrder order = named(OrderTerms.market(instrument.id(), side, size.quantity(), Purpose.ENTRY,
                settings.product(), last));
        reservations.reserve(group, order, size.units(), size.value());
        approved.add(order);
        return new Verdict(approved, checks, false);
    }

    private ApprovedOrder named(OrderTerms terms) {
        return new ApprovedOrder(new ClOrdId("AP" + ++ordersNamed), terms);
    }

    private static Verdict denied(RuleCode rule, long observed, long limit) {
        return new Verdict(List.of(), List.of(new RiskCheck(rule, false, Unit.UNITS, observed, limit)), true);
    }

    void snapshot(FieldWriter out) {
        out.integer("orders_named", ordersNamed);
    }

    void restore(FieldReader in) {
        ordersNamed = in.integer("orders_named");
    }

    /// How large an entry is: what it is for, and what that comes to at the reference price.
    private record OrderSize(OrderQuantity quantity, long units, Money value) {
        private static OrderSize of(SizeRule rule, Money equity, Price last, long lotSize) {
            return switch (rule) {
                case SizeRule.FixedUnits(long units) -> {
                    long whole = units / lotSize * lotSize;
                    yield new OrderSize(new OrderQuantity.Units(Math.max(whole, 1)), whole,
                            last.times(whole));
                }
                case SizeRule.ShareOfEquity share -> {
                    Money value = share.share().of(equity);
                    long whole = Math.max(0, value.micros() / last.micros() / lotSize * lotSize);
                    yield new OrderSize(new OrderQuantity.EquityShare(share.share(), value), whole, value);
                }
            };
        }
    }
}
