package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;

/// All positions together, filled and reserved, are worth so much after the entry.
public record ExposureMax(Money max) implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.EXPOSURE_EXCEEDED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        return Compared.atMost(code(), entry.account().exposure().plus(entry.value()), max);
    }
}
