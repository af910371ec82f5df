package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;

/// The last price is of this moment or of so many seconds before.
public record FreshPrice(long secondsMax) implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.PRICE_STALE;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        long oldest = entry.atMicros() - Math.multiplyExact(secondsMax, 1_000_000L);
        return Compared.reached(code(), entry.market().markedAtMicros(), oldest);
    }
}
