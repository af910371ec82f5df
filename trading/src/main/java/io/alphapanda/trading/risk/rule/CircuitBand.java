package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;

/// The order's price is within the circuit band around the last price of the day before, where that is known.
public record CircuitBand(Rate max) implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.PRICE_BAND_EXCEEDED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        Price close = entry.market().previousClose().orElseGet(entry::ownPrice);
        return Compared.atMost(code(), Math.absExact(entry.ownPrice().micros() - close.micros()),
                close.micros(),
                max);
    }
}
