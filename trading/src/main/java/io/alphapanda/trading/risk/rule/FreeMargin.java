package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;

/// What the broker would block for the entry is free.
public record FreeMargin() implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.MARGIN_EXCEEDED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        return Compared.atMost(code(), entry.margin(), entry.account().freeMargin());
    }
}
