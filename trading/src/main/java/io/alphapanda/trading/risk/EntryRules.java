package io.alphapanda.trading.risk;

import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.domain.time.Session;
import io.alphapanda.domain.time.TradingCalendar;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rules that every entry must pass, asked all of them, in this order.
final class EntryRules {
    private final List<EntryRule> rules;

    EntryRules(RiskLimits limits, TradingCalendar calendar) {
        List<EntryRule> all = new ArrayList<>(List.of(EntryRules::wholeLots, EntryRules::noShortDelivery,
                EntryRules::freezeQuantity, entry -> sessionOpen(entry, calendar),
                entry -> orderQuantity(entry, limits), entry -> orderValue(entry, limits),
                entry -> positionValue(entry, limits), entry -> exposure(entry, limits)));
        if (limits.boundByCash()) {
            all.add(EntryRules::buyingPower);
        }
        rules = List.copyOf(all);
    }

    List<RiskCheck> check(EntryProposal entry) {
        List<RiskCheck> checks = new ArrayList<>(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            checks.add(rules.get(i).check(entry));
        }
        return checks;
    }

    private static RiskCheck wholeLots(EntryProposal entry) {
        return new RiskCheck(RuleCode.QUANTITY_ZERO, entry.units() > 0, Unit.UNITS, entry.units(),
                entry.instrument().lotSize());
    }

    private static RiskCheck noShortDelivery(EntryProposal entry) {
        long after = entry.heldUnits() + entry.side().sign() * Math.max(entry.units(), 1);
        boolean passed = entry.product() != Product.CNC || entry.side() == Side.BUY || after >= 0;
        return new RiskCheck(RuleCode.SHORT_NOT_ALLOWED, passed, Unit.UNITS, after, 0);
    }

    private static RiskCheck freezeQuantity(EntryProposal entry) {
        return atMost(RuleCode.FREEZE_QUANTITY_EXCEEDED, Unit.UNITS, entry.units(),
                entry.instrument().contract().freezeQuantity());
    }

    /// Delivery and overnight orders wait for the next session; an intraday one cannot.
    private static RiskCheck sessionOpen(EntryProposal entry, TradingCalendar calendar) {
        if (entry.product() != Product.MIS) {
            return new RiskCheck(RuleCode.SESSION_CLOSED, true, Unit.TIME, entry.fillsAtMicros(), 0);
        }
        Optional<Session> session = calendar.sessionOn(entry.instrument().segment(),
                Ist.date(entry.fillsAtMicros()));
        long cutOff = session.map(Session::misCutOffMicros).orElse(0L);
        boolean passed = session.isPresent() && entry.fillsAtMicros() >= session.get().openMicros()
                && entry.fillsAtMicros() < cutOff;
        return new RiskCheck(RuleCode.SESSION_CLOSED, passed, Unit.TIME, entry.fillsAtMicros(), cutOff);
    }

    private static RiskCheck orderQuantity(EntryProposal entry, RiskLimits limits) {
        return atMost(RuleCode.ORDER_QUANTITY_EXCEEDED, Unit.UNITS, entry.units(), limits.orderUnitsMax());
    }

    private static RiskCheck orderValue(EntryProposal entry, RiskLimits limits) {
        return atMost(RuleCode.ORDER_VALUE_EXCEEDED, entry.value(), limits.orderValueMax());
    }

    private static RiskCheck positionValue(EntryProposal entry, RiskLimits limits) {
        long entryMicros = entry.side().sign() * entry.value().micros();
        Money after = entry.referencePrice().times(entry.accountUnits()).plus(new Money(entryMicros)).abs();
        return atMost(RuleCode.POSITION_LIMIT_EXCEEDED, after, limits.positionValueMax());
    }

    private static RiskCheck exposure(EntryProposal entry, RiskLimits limits) {
        return atMost(RuleCode.EXPOSURE_EXCEEDED, entry.exposure().plus(entry.value()), limits.exposureMax());
    }

    private static RiskCheck buyingPower(EntryProposal entry) {
        return atMost(RuleCode.BUYING_POWER_EXCEEDED, entry.value(), entry.freeCash());
    }

    private static RiskCheck atMost(RuleCode rule, Money observed, Money limit) {
        return atMost(rule, Unit.RUPEES, observed.micros(), limit.micros());
    }

    private static RiskCheck atMost(RuleCode rule, Unit unit, long observed, long limit) {
        return new RiskCheck(rule, observed <= limit, unit, observed, limit);
    }
}
