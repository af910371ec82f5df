package io.alphapanda.market.simulated;

/// A future: the spot with the interest until expiry.
record FutureValuation(PricePath spot, TimeToExpiry time) implements Valuation {
    @Override
    public double microsAt(long now) {
        time.lookAt(now);
        return spot.microsAt(now) * time.growth();
    }
}
