package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;

/// The exchange takes so many units at once.
public record FreezeQuantity() implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.FREEZE_QUANTITY_EXCEEDED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        return Compared.atMost(code(), Unit.UNITS, entry.units(),
                entry.instrument().contract().freezeQuantity());
    }
}
