package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;

/// The price that the order names is near the last.
public record PriceBand(Rate max) implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.PRICE_BAND_EXCEEDED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        long last = entry.market().lastPrice().micros();
        return Compared.atMost(code(), Math.absExact(entry.ownPrice().micros() - last), last, max);
    }
}
