package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;

/// A strategy waits after its losses.
public record Cooldown() implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.COOLDOWN_ACTIVE;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        return Compared.reached(code(), entry.atMicros(), entry.strategy().waitsUntilMicros());
    }
}
