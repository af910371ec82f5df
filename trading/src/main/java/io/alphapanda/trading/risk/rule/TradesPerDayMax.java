package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;

/// So many entries are approved on one exchange day, the new one included.
public record TradesPerDayMax(Whose whose, long max) implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.TRADES_PER_DAY_EXCEEDED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        long before = switch (whose) {
            case STRATEGY -> entry.strategy().tradesToday();
            case ACCOUNT -> entry.account().tradesToday();
            case INSTRUMENT -> entry.account().instrumentTradesToday();
        };
        return Compared.atMost(code(), Unit.COUNT, before + 1, max);
    }

    /// Whose entries it counts.
    public enum Whose {
        /// Those of the strategy.
        STRATEGY,
        /// All.
        ACCOUNT,
        /// All in the instrument.
        INSTRUMENT
    }
}
