package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;

/// The account makes so many orders within any second, or any minute, the new one included.
public record OrderRateMax(Span span, long max) implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.ORDER_RATE_EXCEEDED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        long before = switch (span) {
            case SECOND -> entry.account().ordersInSecond();
            case MINUTE -> entry.account().ordersInMinute();
        };
        return Compared.atMost(code(), Unit.COUNT, before + 1, max);
    }

    /// How far it looks back.
    public enum Span {
        /// A second.
        SECOND,
        /// A minute.
        MINUTE
    }
}
