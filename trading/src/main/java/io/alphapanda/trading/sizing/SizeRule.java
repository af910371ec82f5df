package io.alphapanda.trading.sizing;

import io.alphapanda.domain.money.Rate;

/// How large an entry is, before limits.
public sealed interface SizeRule {
    /// The same number of units every time, at least 1.
    record FixedUnits(long units) implements SizeRule {
        /// Refuses a size of nothing.
        public FixedUnits {
            if (units < 1) {
                throw new IllegalArgumentException("size must be at least 1 unit, was " + units);
            }
        }
    }

    /// A share of the account's equity at the moment of the fill.
    record ShareOfEquity(Rate share) implements SizeRule {
        /// Refuses a share outside 0 to 1000 %.
        public ShareOfEquity {
            if (share.billionths() <= 0 || share.billionths() > 10 * Rate.WHOLE) {
                throw new IllegalArgumentException("size must be above 0 % and at most 1000 % of equity, was "
                        + share);
            }
        }
    }

    /// Reads `50` as units and `99.99%` as a share of equity.
    ///
    /// @throws IllegalArgumentException if it is neither
    static SizeRule of(String text) {
        String size = text.strip();
        if (size.endsWith("%")) {
            return new ShareOfEquity(Rate.ofPercent(size.substring(0, size.length() - 1)));
        }
        try {
            return new FixedUnits(Long.parseLong(size));
        } catch (NumberFormatException notWhole) {
            throw new IllegalArgumentException("size '" + text
                    + "' must be whole units like 50, or a share of equity like 99.99%", notWhole);
        }
    }
}
