package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;

/// The account is worth so much less than its peak, as a share of the peak.
public record DrawdownMax(Rate max) implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.DRAWDOWN_EXCEEDED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        long peak = entry.account().peakEquity().micros();
        long fallen = Math.max(0, Math.subtractExact(peak, entry.account().equity().micros()));
        return Compared.atMost(code(), fallen, Math.max(peak, 1), max);
    }
}
