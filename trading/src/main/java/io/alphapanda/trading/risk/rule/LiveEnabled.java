package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;

/// The strategy may trade real money. Asked in live accounts only.
public record LiveEnabled() implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.LIVE_NOT_ENABLED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        return new RiskCheck(code(), entry.strategy().isLive(), Unit.COUNT, entry.strategy().isLive() ? 1 : 0,
                1);
    }
}
