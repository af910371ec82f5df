package io.alphapanda.market.simulated;

/// How far an expiry is, and what money costs until then. Looked at anew every 15 seconds.
final class TimeToExpiry {
    /// Yearly interest, compounded continuously.
    private static final double INTEREST = 0.065;
    private static final double YEAR_MICROS = 365 * 86_400e6;
    private static final long FRESH_MICROS = 15_000_000;
    /// Nothing is closer to its expiry than this.
    private static final double YEARS_MIN = 60e6 / YEAR_MICROS;

    private final long expiryMicros;
    private long freshUntil = Long.MIN_VALUE;
    private double growth = 1;
    private double discount = 1;
    private double rootYears;

    TimeToExpiry(long expiryMicros) {
        this.expiryMicros = expiryMicros;
    }

    void lookAt(long now) {
        if (now >= freshUntil) {
            freshUntil = now - Math.floorMod(now, FRESH_MICROS) + FRESH_MICROS;
            double years = Math.max(YEARS_MIN, (expiryMicros - now) / YEAR_MICROS);
            growth = StrictMath.exp(INTEREST * years);
            discount = 1 / growth;
            rootYears = Math.sqrt(years);
        }
    }

    /// e^(rT): the future over the spot.
    double growth() {
        return growth;
    }

    /// e^(−rT).
    double discount() {
        return discount;
    }

    /// √T, in years.
    double rootYears() {
        return rootYears;
    }
}
