package io.alphapanda.zerodha.orders;

import java.math.BigDecimal;

/// How far from the market an order without a limit may fill, in percent. Since April 2026 the broker takes no such order
/// without it.
///
/// @param percent -1 lets the broker choose; otherwise above 0, at most 100
public record MarketProtection(String percent) {
    /// The broker chooses.
    public static final MarketProtection AUTOMATIC = new MarketProtection("-1");
    private static final BigDecimal PERCENT_MAX = BigDecimal.valueOf(100);

    /// Refuses none at all, which the broker refuses too.
    public MarketProtection {
        BigDecimal value = new BigDecimal(percent);
        boolean isAutomatic = value.compareTo(BigDecimal.ONE.negate()) == 0;
        if (!isAutomatic && (value.signum() <= 0 || value.compareTo(PERCENT_MAX) > 0)) {
            throw new IllegalArgumentException(
                    "market protection must be -1 for automatic, or a percentage above 0 and"
                            + " at most 100, was " + percent);
        }
    }
}
