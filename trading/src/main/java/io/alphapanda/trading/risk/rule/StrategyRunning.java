package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;

/// No breaker has halted the strategy today.
public record StrategyRunning(long lossesMax) implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.STRATEGY_HALTED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        return Halt.check(code(), entry.strategy().halt(), entry.strategy().lossesInRow(), lossesMax);
    }
}
