package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;
import java.util.function.ToLongFunction;

/// No order in the instrument is in doubt, whoever's it is. Asked in live accounts only.
///
/// @param inDoubt how many orders of an instrument are
public record OutcomeKnown(ToLongFunction<InstrumentId> inDoubt) implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.OUTCOME_UNKNOWN;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        return Compared.atMost(code(), Unit.COUNT, inDoubt.applyAsLong(entry.instrument().id()), 0);
    }
}
