package io.alphapanda.market.simulated;

/// Where one index or share stands: a random walk around the common movement, with trends of its own and a
/// small noise that comes and goes within a minute. Held inside the day's band.
final class PricePath implements Valuation {
    /// Standard deviation of a share's own gap overnight, in parts of the price, by unit of own movement.
    private static final double GAP_PER_MINUTE = 10;
    /// How much of the way back to its start a price goes overnight, so that an endless market stays sane.
    private static final double PULL = 0.02;
    /// The noise halves in 20 seconds and has a standard deviation of 1.5 in ten thousand.
    private static final double REMEMBERED = 0.99137;
    private static final double SURPRISE = 1.5e-4 * 0.131;

    private final Dice dice;
    private final Trend trend;
    private final double start;
    private final double beta;
    private final double ownStep;
    private final double ownGap;
    private final double noisy;
    private double level;
    private double noise;
    private double low;
    private double high = Double.MAX_VALUE;

    /// @param startMicros where it starts, in millionths of a rupee
    PricePath(Listing listing, double startMicros, long seed, long stream) {
        dice = new Dice(seed, stream);
        double speed = listing.ownTrend() * 1e-4;
        trend = new Trend(new Dice(seed, stream + 1), speed, 2 * speed, 11 * speed);
        start = startMicros;
        beta = listing.beta();
        ownStep = listing.ownMinute() / Math.sqrt(LatentPrices.STEPS_A_MINUTE);
        ownGap = listing.ownMinute() * GAP_PER_MINUTE;
        noisy = listing.dayUnits() > 0 ? SURPRISE : 0;
        level = startMicros;
    }

    /// Begins a day.
    ///
    /// @param gapped whether a night lies before it
    void openDay(MarketFactor market, boolean gapped) {
        trend.openDay(0.5, market.mood().movement());
        double own = ownGap * dice.normal();
        if (gapped) {
            level += level * (beta * market.gap() + own) - PULL * (level - start);
        }
    }

    /// Holds the price between two bounds, in millionths of a rupee, from now on.
    void hold(long lowMicros, long highMicros) {
        low = (double) lowMicros;
        high = (double) highMicros;
        level = held(level);
    }

    /// Takes the step that the market has just taken.
    void step(MarketFactor market) {
        double own = ownStep * market.diffusion() * dice.normal();
        level = held(level + level * (beta * market.move() + own + trend.step()));
        noise = noise * REMEMBERED + noisy * dice.normal();
    }

    /// Where it stands at the last step taken; the moment itself makes no difference.
    @Override
    public double microsAt(long now) {
        return held(level + level * noise);
    }

    /// Standard deviation of what a usual minute brings, in parts of the price: market and own together.
    double minute() {
        double common = beta * MarketFactor.MINUTE;
        double own = ownStep * ownStep * LatentPrices.STEPS_A_MINUTE;
        return Math.sqrt(common * common + own);
    }

    private double held(double micros) {
        return Math.max(low, Math.min(high, micros));
    }
}
