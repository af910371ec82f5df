package io.alphapanda.trading.venue;

import io.alphapanda.domain.money.Rate;

/// How often an order fills in several parts, each at a tick or bar of its own.
///
/// A FOK order never does. Of an IOC order only the first part fills.
///
/// @param probability that an order fills in parts
/// @param partsMax the most parts; an order that fills in parts has two or more
public record PartialFills(Rate probability, int partsMax) {
    /// Every order fills whole, as far as the market allows.
    public static final PartialFills NONE = new PartialFills(Rate.ZERO, 1);
    /// More parts than anyone can follow.
    private static final int PARTS_LIMIT = 1_000;

    /// Refuses a probability that is none, and parts that are none.
    public PartialFills {
        if (probability.billionths() < 0 || probability.billionths() > Rate.WHOLE) {
            throw new IllegalArgumentException(
                    "the probability of partial fills must be from 0% to 100%, was " + probability);
        }
        int least = probability.billionths() > 0 ? 2 : 1;
        if (partsMax < least || partsMax > PARTS_LIMIT) {
            throw new IllegalArgumentException(
                    "parts of an order must be from " + least + " to " + PARTS_LIMIT + ", were " + partsMax);
        }
    }

    /// In how many parts the next order fills.
    int drawn(Dice dice) {
        return probability.billionths() > 0 && dice.hits(probability)
                ? 2 + Math.toIntExact(dice.below(partsMax - 1)) : 1;
    }
}
