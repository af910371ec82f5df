package io.alphapanda.market.simulated;

/// European options on a forward (F. Black, "The pricing of commodity contracts", 1976).
final class Black76 {
    private static final double ROOT_2_PI = 2.5066282746310002;

    private Black76() {}

    /// What a call is worth before discounting, in the unit of `forward`.
    ///
    /// @param logRatio ln(forward / strike)
    /// @param deviation volatility times the root of the time left, above zero
    static double call(double forward, double strike, double logRatio, double deviation) {
        double d1 = logRatio / deviation + deviation / 2;
        return forward * normalBelow(d1) - strike * normalBelow(d1 - deviation);
    }

    /// The likelihood that a normal number lies below `x`: Abramowitz and Stegun 26.2.17, to within 7.5e-8.
    static double normalBelow(double x) {
        double distance = Math.abs(x);
        double t = 1 / (1 + 0.2316419 * distance);
        double polynomial = t * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double above = StrictMath.exp(-distance * distance / 2) / ROOT_2_PI * polynomial;
        return x >= 0 ? 1 - above : above;
    }
}
