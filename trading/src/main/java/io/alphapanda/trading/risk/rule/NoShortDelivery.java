package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;

/// Delivery is not sold short.
public record NoShortDelivery() implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.SHORT_NOT_ALLOWED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        long after = entry.heldUnits() + entry.side().sign() * Math.max(entry.units(), 1);
        boolean passed = entry.product() != Product.CNC || entry.side() == Side.BUY || after >= 0;
        return new RiskCheck(code(), passed, Unit.UNITS, after, 0);
    }
}
