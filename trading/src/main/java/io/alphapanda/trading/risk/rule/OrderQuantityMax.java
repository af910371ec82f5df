package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;

/// The desk allows so many units in one order.
public record OrderQuantityMax(long max) implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.ORDER_QUANTITY_EXCEEDED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        return Compared.atMost(code(), Unit.UNITS, entry.units(), max);
    }
}
