package io.alphapanda.trading.risk;

import io.alphapanda.domain.money.Money;
import java.util.ArrayList;
import java.util.List;

/// How far entries may go. Exits are never held against these.
///
/// @param positionValueMax value of one position after the entry, long or short
/// @param orderValueMax value of one order
/// @param exposureMax value of all positions together, without their signs
/// @param orderUnitsMax units of one order
/// @param boundByCash whether an entry must be paid from what is free: cash, less twice what shorts were
///     sold for, less what is reserved
public record RiskLimits(Money positionValueMax, Money orderValueMax, Money exposureMax, long orderUnitsMax,
        boolean boundByCash) {
    /// The desk's usual limits: position ₹50 lakh, order ₹25 lakh, all positions ₹1 crore, paid from cash.
    public static final RiskLimits DESK = new RiskLimits(Money.ofRupees("5000000"), Money.ofRupees("2500000"),
            Money.ofRupees("10000000"), 1_000_000, true);
    /// No limit at all, for research; sizing, session and product rules still hold.
    public static final RiskLimits NONE = new RiskLimits(new Money(Long.MAX_VALUE), new Money(Long.MAX_VALUE),
            new Money(Long.MAX_VALUE), Long.MAX_VALUE, false);

    /// Refuses limits that no order could pass, all of them at once.
    public RiskLimits {
        List<String> mistakes = new ArrayList<>();
        require(positionValueMax.micros(), "position value limit", mistakes);
        require(orderValueMax.micros(), "order value limit", mistakes);
        require(exposureMax.micros(), "exposure limit", mistakes);
        require(orderUnitsMax, "order quantity limit", mistakes);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", mistakes));
        }
    }

    private static void require(long value, String name, List<String> mistakes) {
        if (value <= 0) {
            mistakes.add(name + " must be above zero, was " + value);
        }
    }
}
