package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;
import java.math.BigInteger;

/// Comparisons that rules have in common. What equals its limit passes.
final class Compared {
    private Compared() {}

    static RiskCheck atMost(RuleCode rule, Unit unit, long observed, long limit) {
        return new RiskCheck(rule, observed <= limit, unit, observed, limit);
    }

    static RiskCheck atMost(RuleCode rule, Money observed, Money limit) {
        return atMost(rule, Unit.RUPEES, observed.micros(), limit.micros());
    }

    /// A part held against a share of the whole, exactly: the part's share is rounded up.
    static RiskCheck atMost(RuleCode rule, long part, long whole, Rate limit) {
        BigInteger[] share = BigInteger.valueOf(part).multiply(BigInteger.valueOf(Rate.WHOLE))
                .divideAndRemainder(BigInteger.valueOf(whole));
        long billionths = Math.addExact(share[0].longValueExact(), share[1].signum() > 0 ? 1 : 0);
        return atMost(rule, Unit.SHARE, billionths, limit.billionths());
    }

    /// A moment that must have been reached.
    static RiskCheck reached(RuleCode rule, long nowMicros, long untilMicros) {
        return new RiskCheck(rule, nowMicros >= untilMicros, Unit.TIME, nowMicros, untilMicros);
    }
}
