package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;

/// An index is a number: its future can be traded, it cannot.
public record Tradable() implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.NOT_TRADABLE;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        return Compared.atMost(code(), Unit.COUNT, entry.instrument() instanceof MarketIndex ? 1 : 0, 0);
    }
}
