package io.alphapanda.trading.venue;

/// How a simulated venue fills.
///
/// @param prices what a tick offers
/// @param slippage how much worse than the market an order fills
/// @param latency how long orders and amendments take
/// @param partials how often orders fill in parts
/// @param seed of the venue's dice; with the order's id it decides all that is random about an order
public record FillRules(PriceModel prices, Slippage slippage, Latency latency, PartialFills partials,
        long seed) {
    /// At once and whole, at the market's price worsened by slippage.
    public static FillRules whole(Slippage slippage) {
        return new FillRules(PriceModel.SLIPPAGE, slippage, Latency.NONE, PartialFills.NONE, 0);
    }

    /// At once, from the visible book.
    public static FillRules depth() {
        return new FillRules(PriceModel.DEPTH, Slippage.NONE, Latency.NONE, PartialFills.NONE, 0);
    }

    /// The same with latency.
    public FillRules latency(Latency other) {
        return new FillRules(prices, slippage, other, partials, seed);
    }

    /// The same with partial fills.
    public FillRules partials(PartialFills other) {
        return new FillRules(prices, slippage, latency, other, seed);
    }

    /// The same with another seed.
    public FillRules seed(long other) {
        return new FillRules(prices, slippage, latency, partials, other);
    }
}
