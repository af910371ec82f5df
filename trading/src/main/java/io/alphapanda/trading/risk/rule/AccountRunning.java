package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;

/// No breaker has halted the account today.
public record AccountRunning(long lossesMax) implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.ACCOUNT_HALTED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        return Halt.check(code(), entry.account().halt(), entry.account().lossesInRow(), lossesMax);
    }
}
