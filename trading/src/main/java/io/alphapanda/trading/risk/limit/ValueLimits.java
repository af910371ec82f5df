package io.alphapanda.trading.risk.limit;

import io.alphapanda.domain.money.Money;
import java.util.ArrayList;
import java.util.List;

/// How much entries may be worth. What is filled and what is reserved count alike.
///
/// @param positionMax value of one position after the entry, long or short, all strategies together
/// @param orderMax value of one order
/// @param exposureMax value of all positions together, without their signs
public record ValueLimits(Money positionMax, Money orderMax, Money exposureMax) {
    /// No limit at all.
    public static final ValueLimits NONE = new ValueLimits(NoLimit.MONEY, NoLimit.MONEY, NoLimit.MONEY);

    /// What no order could pass; empty when all is well.
    public List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        NoLimit.requirePositive("position value limit", positionMax.micros(), mistakes);
        NoLimit.requirePositive("order value limit", orderMax.micros(), mistakes);
        NoLimit.requirePositive("exposure limit", exposureMax.micros(), mistakes);
        return mistakes;
    }
}
