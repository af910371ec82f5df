package io.alphapanda.trading.venue;

/// How long an order, a cancel or a change takes to the venue, in market time: bell-shaped around a mean, never
/// below zero.
///
/// @param meanMicros in microseconds
/// @param deviationMicros the standard deviation, in microseconds
public record Latency(long meanMicros, long deviationMicros) {
    /// None: what is said is done.
    public static final Latency NONE = new Latency(0, 0);
    /// An hour: more is a mistake.
    private static final long MICROS_MAX = 3_600_000_000L;

    /// Refuses times below zero or beyond an hour.
    public Latency {
        if (meanMicros < 0 || deviationMicros < 0 || meanMicros > MICROS_MAX
                || deviationMicros > MICROS_MAX) {
            throw new IllegalArgumentException("latency must have a mean and a deviation from 0 to "
                    + MICROS_MAX / 1_000 + " ms, had " + meanMicros / 1_000.0 + " and "
                    + deviationMicros / 1_000.0);
        }
    }

    /// Thousandths of a second.
    public static Latency ofMillis(long mean, long deviation) {
        return new Latency(Math.multiplyExact(mean, 1_000L), Math.multiplyExact(deviation, 1_000L));
    }

    boolean isNone() {
        return meanMicros == 0 && deviationMicros == 0;
    }

    /// One of them.
    long drawn(Dice dice) {
        return isNone() ? 0 : Math.max(0, meanMicros + dice.spread(deviationMicros));
    }
}
