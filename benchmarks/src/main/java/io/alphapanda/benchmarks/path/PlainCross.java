package io.alphapanda.benchmarks.path;

/// The limit: the same rule over plain arrays, with nothing around it. Fills at the next open, long or flat.
public final class PlainCross {
    private PlainCross() {}

    /// What came of it.
    ///
    /// @param trips finished round trips
    /// @param gain what they gained, before charges
    public record Result(int trips, double gain) {}

    /// Two simple averages of whole micro-rupees, compared exactly.
    public static Result sma(long[] opens, long[] closes, int fast, int slow) {
        long fastSum = 0;
        long slowSum = 0;
        int lastSign = 0;
        int wanted = 0;
        int held = 0;
        int trips = 0;
        long entry = 0;
        long gain = 0;
        for (int i = 0; i < closes.length; i++) {
            if (wanted != held) {
                if (wanted == 1) {
                    entry = opens[i];
                } else {
                    gain += opens[i] - entry;
                    trips++;
                }
                held = wanted;
            }
            fastSum += closes[i] - (i >= fast ? closes[i - fast] : 0);
            slowSum += closes[i] - (i >= slow ? closes[i - slow] : 0);
            if (i >= slow - 1) {
                int sign = Long.compare(fastSum * slow, slowSum * fast);
                if (sign != 0) {
                    if (lastSign == -sign) {
                        wanted = sign > 0 ? 1 : 0;
                    }
                    lastSign = sign;
                }
            }
        }
        return new Result(trips, gain);
    }

    /// Two exponential averages, seeded by a simple one.
    public static Result ema(double[] opens, double[] closes, int fast, int slow) {
        double fastShare = 2.0 / (fast + 1);
        double slowShare = 2.0 / (slow + 1);
        double fastAverage = 0;
        double slowAverage = 0;
        int lastSign = 0;
        int wanted = 0;
        int held = 0;
        int trips = 0;
        double entry = 0;
        double gain = 0;
        for (int i = 0; i < closes.length; i++) {
            if (wanted != held) {
                if (wanted == 1) {
                    entry = opens[i];
                } else {
                    gain += opens[i] - entry;
                    trips++;
                }
                held = wanted;
            }
            fastAverage += i < fast ? closes[i] / fast : fastShare * (closes[i] - fastAverage);
            slowAverage += i < slow ? closes[i] / slow : slowShare * (closes[i] - slowAverage);
            if (i >= slow - 1) {
                int sign = Double.compare(fastAverage, slowAverage);
                if (sign != 0) {
                    if (lastSign == -sign) {
                        wanted = sign > 0 ? 1 : 0;
                    }
                    lastSign = sign;
                }
            }
        }
        return new Result(trips, gain);
    }
}
