package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;

/// The entry is paid from what is free.
public record BuyingPower() implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.BUYING_POWER_EXCEEDED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        return Compared.atMost(code(), entry.value(), entry.account().freeCash());
    }
}
