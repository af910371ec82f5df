package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;

/// What all strategies hold of one instrument is worth so much after the entry, long or short.
public record PositionValueMax(Money max) implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.POSITION_LIMIT_EXCEEDED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        Money entered = new Money(entry.side().sign() * entry.value().micros());
        Money after = entry.referencePrice().times(entry.accountUnits()).plus(entered).abs();
        return Compared.atMost(code(), after, max);
    }
}
