package io.alphapanda.trading.risk;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.signal.FusedSignal;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;
import io.alphapanda.trading.portfolio.AccountBooks;
import io.alphapanda.trading.risk.Proposals.Draft;
import io.alphapanda.trading.risk.rule.EntryProposal;
import io.alphapanda.trading.risk.watch.AccountWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes back what a signal no longer wants, leaves what it is against, and asks the rules about what it wants.
final class Judge {
    private final AccountBooks books;
    private final Reservations reservations;
    private final RiskBook riskBook;
    private final Map<InstrumentId, Instrument> instruments;
    private final ExitOrders exits;
    private final Approvals approvals;
    private final Proposals proposals;
    private final EntryRules rules;
    private final AccountWatch watch;
    private final OpenLetters letters;

    Judge(AccountBooks books, Reservations reservations, RiskBook riskBook,
            Map<InstrumentId, Instrument> instruments, ExitOrders exits, Approvals approvals,
            Proposals proposals,
            EntryRules rules, AccountWatch watch, OpenLetters letters) {
        this.books = books;
        this.reservations = reservations;
        this.riskBook = riskBook;
        this.instruments = instruments;
        this.exits = exits;
        this.approvals = approvals;
        this.proposals = proposals;
        this.rules = rules;
        this.watch = watch;
        this.letters = letters;
    }

    /// The verdict on a signal at a moment, which is also when its orders could first fill.
    Verdict judge(FusedSignal signal, long nowMicros) {
        StrategyId group = signal.group();
        InstrumentId id = signal.opinion().instrument();
        Target target = signal.opinion().target();
        Optional<Instrument> known = Optional.ofNullable(instruments.get(id));
        Optional<Price> last = books.lastPrice(id);
        boolean priced = known.isPresent() && last.isPresent();
        long coming = riskBook.unitsToCome(group, id);
        boolean awaits = riskBook.awaitsEntry(group, id);
        if (coming == 0 && !awaits && !priced) {
            return denied(List.of(), List.of(), RuleCode.NO_REFERENCE_PRICE, 0, 1);
        }
        if (Long.signum(coming) == target.sign() && !(target == Target.FLAT && awaits)) {
            return denied(List.of(), List.of(), RuleCode.DUPLICATE_SIGNAL, coming, target.sign());
        }
        List<OrderAmendment> cancels = cancelEntries(group, id, target);
        long held = riskBook.unitsAfterExits(group, id);
        List<ApprovedOrder> exiting = Long.signum(held) == target.sign() ? List.of()
                : exits.leave(group, id, nowMicros);
        if (target == Target.FLAT || Long.signum(riskBook.unitsToCome(group, id)) == target.sign()) {
            return new Verdict(cancels, exiting, List.of(), false);
        }
        if (letters.areOpen()) {
            return new Verdict(cancels, exiting, letters.checks(), true);
        }
        if (!priced) {
            return denied(cancels, exiting, RuleCode.NO_REFERENCE_PRICE, 0, 1);
        }
        return enter(signal, known.get(), last.get(), nowMicros, cancels, exiting);
    }

    /// Wishes for the end of every open entry of a strategy in an instrument that is not on the side of its target.
    private List<OrderAmendment> cancelEntries(StrategyId group, InstrumentId id, Target target) {
        return reservations
                .unwant(reserved -> reserved.isOf(group, id) && reserved.side().sign() != target.sign())
                .stream().map(reserved -> cancel(reserved, "the strategy wants " + target + " now")).toList();
    }

    static OrderAmendment cancel(Reserved reserved, String why) {
        return OrderAmendment.cancel(reserved.clOrdId(), reserved.group(), reserved.instrument(), why);
    }

    private Verdict enter(FusedSignal signal, Instrument instrument, Price last, long nowMicros,
            List<OrderAmendment> cancels, List<ApprovedOrder> exiting) {
        Draft draft;
        try {
            draft = proposals.draft(signal, instrument, last, nowMicros);
        } catch (RuntimeException _) {
            // What cannot be counted is not entered; the rules could not be asked.
            return new Verdict(cancels, exiting, List.of(EntryRules.failed(0)), true);
        }
        EntryProposal entry = draft.entry();
        List<RiskCheck> checks = rules.check(entry);
        for (int i = 0; i < checks.size(); i++) {
            if (!checks.get(i).passed()) {
                return new Verdict(cancels, exiting, checks, true);
            }
        }
        ApprovedOrder order = approvals.approve(signal.group(), draft.order(), entry.units(), entry.value(),
                entry.margin(), nowMicros);
        watch.entered(signal.group(), instrument.id(), nowMicros);
        List<ApprovedOrder> approved = new ArrayList<>(exiting);
        approved.add(order);
        return new Verdict(cancels, approved, checks, false);
    }

    private static Verdict denied(List<OrderAmendment> cancels, List<ApprovedOrder> exiting, RuleCode rule,
            long observed, long limit) {
        return new Verdict(cancels, exiting, List.of(new RiskCheck(rule, false, Unit.UNITS, observed, limit)),
                true);
    }
}
