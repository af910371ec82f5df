package io.alphapanda.market.simulated;

/// How much of an instrument trades and waits in its book.
///
/// @param secondUnits traded in a usual second
/// @param halfSpread from its worth to either side of the book, in parts of the price, beyond 0.3 ticks
/// @param levelLots that wait at one price of the book, on average
/// @param openLots open when the market starts; 0 for shares
record Liquidity(double secondUnits, double halfSpread, long levelLots, long openLots) {
    private static final double DAY_SECONDS = 375 * 60;

    static Liquidity ofShare(Listing listing) {
        double second = listing.dayUnits() / DAY_SECONDS;
        return new Liquidity(second, 0.1e-4, Math.max(1, (long) second), 0);
    }

    static Liquidity ofFuture(long lot) {
        return new Liquidity(5 * lot, 0.1e-4, 8, 200_000);
    }

    /// @param strikesAway from the money
    static Liquidity ofOption(long lot, int strikesAway) {
        return new Liquidity(60.0 * lot / (1 + strikesAway), 2e-4, 40 / (1 + strikesAway) + 1,
                90_000 / (1 + strikesAway / 2));
    }
}
