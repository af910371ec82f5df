package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.trading.risk.limit.NoLimit;

/// The account has lost so much since the first event of today, open positions included. A profit is a loss of nothing.
public record DailyLossMax(Money max, Rate shareMax) implements EntryRule {
    @Override
    public RuleCode code() {
        return RuleCode.DAILY_LOSS_EXCEEDED;
    }

    @Override
    public RiskCheck check(EntryProposal entry) {
        Money start = entry.account().equityAtStart();
        Money lost = start.minus(entry.account().equity());
        Money limit = max;
        if (NoLimit.isSet(shareMax)) {
            Money share = start.isNegative() ? Money.ZERO : shareMax.of(start);
            limit = share.compareTo(max) < 0 ? share : max;
        }
        return Compared.atMost(code(), lost.isNegative() ? Money.ZERO : lost, limit);
    }
}
