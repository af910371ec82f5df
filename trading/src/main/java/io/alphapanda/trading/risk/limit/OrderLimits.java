package io.alphapanda.trading.risk.limit;

import java.util.ArrayList;
import java.util.List;

/// How large, how many and how fast orders may be.
///
/// Exits are never refused, but they count: the exchange counts them too.
///
/// @param unitsMax units of one order
/// @param openMax orders of the account that have not ended, the new one included
/// @param perSecondMax orders of the account within any second
/// @param perMinuteMax orders of the account within any minute
public record OrderLimits(long unitsMax, long openMax, long perSecondMax, long perMinuteMax) {
    /// No limit at all.
    public static final OrderLimits NONE = new OrderLimits(NoLimit.COUNT, NoLimit.COUNT, NoLimit.COUNT,
            NoLimit.COUNT);

    /// The same with other units.
    public OrderLimits withUnitsMax(long other) {
        return new OrderLimits(other, openMax, perSecondMax, perMinuteMax);
    }

    /// What no order could pass; empty when all is well.
    public List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        NoLimit.requirePositive("order quantity limit", unitsMax, mistakes);
        NoLimit.requirePositive("open orders limit", openMax, mistakes);
        NoLimit.requirePositive("orders per second limit", perSecondMax, mistakes);
        NoLimit.requirePositive("orders per minute limit", perMinuteMax, mistakes);
        return mistakes;
    }
}
