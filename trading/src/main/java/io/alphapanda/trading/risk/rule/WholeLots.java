package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;

/// The size comes to at least one whole lot.
public record WholeLots() implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.QUANTITY_ZERO;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        return new RiskCheck(code(), entry.units() > 0, Unit.UNITS, entry.units(),
                entry.instrument().lotSize());
    }
}
