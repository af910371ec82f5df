package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;

/// The account has so many orders open, the new one included.
public record OpenOrdersMax(long max) implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.OPEN_ORDERS_EXCEEDED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        return Compared.atMost(code(), Unit.COUNT, entry.account().openOrders() + 1, max);
    }
}
