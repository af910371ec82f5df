package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;

/// A strategy waits so many seconds between two entries in one instrument.
public record Throttle(long seconds) implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.COOLDOWN_ACTIVE;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        long last = entry.strategy().lastEntryMicros();
        long until = last == 0 ? 0 : Math.addExact(last, Math.multiplyExact(seconds, 1_000_000L));
        return Compared.reached(code(), entry.atMicros(), until);
    }
}
