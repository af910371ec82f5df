package io.alphapanda.trading.risk.limit;

import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import java.util.List;

/// The values that stand for the absence of a limit. A rule without a limit is not asked.
public final class NoLimit {
    /// No limit on a count, or on a length of time.
    public static final long COUNT = Long.MAX_VALUE;
    /// No limit on an amount.
    public static final Money MONEY = new Money(COUNT);
    /// No limit on a share.
    public static final Rate SHARE = new Rate(COUNT);

    private NoLimit() {}

    /// True if there is such a limit.
    public static boolean isSet(long limit) {
        return limit != COUNT;
    }

    /// True if there is such a limit.
    public static boolean isSet(Money limit) {
        return isSet(limit.micros());
    }

    /// True if there is such a limit.
    public static boolean isSet(Rate limit) {
        return isSet(limit.billionths());
    }

    static void requirePositive(String name, long value, List<String> mistakes) {
        if (value <= 0) {
            mistakes.add(name + " must be above zero, was " + value);
        }
    }

    static void requireNotNegative(String name, long value, List<String> mistakes) {
        if (value < 0) {
            mistakes.add(name + " must not be below zero, was " + value);
        }
    }
}
