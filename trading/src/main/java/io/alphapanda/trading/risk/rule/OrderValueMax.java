package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;

/// One order is worth so much.
public record OrderValueMax(Money max) implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.ORDER_VALUE_EXCEEDED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        return Compared.atMost(code(), entry.value(), max);
    }
}
