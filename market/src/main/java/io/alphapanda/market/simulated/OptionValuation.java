package io.alphapanda.market.simulated;

/// An option on the forward of an index: [Black76] with a volatility that follows the market's and smiles.
///
/// A put is worth what put-call parity makes of the call, so parity holds but for the tick grid and spread.
record OptionValuation(PricePath spot, MarketFactor market, TimeToExpiry time, double strikeMicros,
        boolean isCall) implements Valuation {
    /// Yearly volatility at the money in a usual market, of which three quarters never change.
    private static final double AT_THE_MONEY = 0.13;
    /// Of ln(strike / forward): lower strikes cost more, and so do strikes far away.
    private static final double SKEW = -1.2;
    private static final double SMILE = 8;
    private static final double SMILE_MAX = 2;

    @Override
    public double microsAt(long now) {
        time.lookAt(now);
        double forward = spot.microsAt(now) * time.growth();
        double logRatio = StrictMath.log(forward / strikeMicros);
        double deviation = volatility(-logRatio) * time.rootYears();
        double call = Black76.call(forward, strikeMicros, logRatio, deviation);
        double worth = isCall ? call : call - (forward - strikeMicros);
        return Math.max(1, worth * time.discount());
    }

    private double volatility(double logStrike) {
        double smile = 1 + SKEW * logStrike + SMILE * logStrike * logStrike;
        double level = AT_THE_MONEY * (0.75 + 0.25 * market.volatility());
        return level * Math.max(1 / SMILE_MAX, Math.min(SMILE_MAX, smile));
    }
}
