package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;
import java.util.stream.Stream;

/// The prices of the order are multiples of the tick.
public record TickSize() implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.TICK_SIZE_VIOLATED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        long tick = entry.instrument().tickSize().micros();
        long off = Stream.concat(entry.prices().limitPrice().stream(), entry.prices().triggerPrice().stream())
                .mapToLong(Price::micros).map(micros -> Math.floorMod(micros, tick)).max().orElse(0);
        return Compared.atMost(code(), Unit.RUPEES, off, 0);
    }
}
