package io.alphapanda.market.simulated;

import io.alphapanda.market.generated.SplitMix64;

/// Chance from a seed, the same everywhere, in the shapes that a market needs. Not thread-safe.
final class Dice {
    private static final long STREAM_GAMMA = 0xD1B54A32D192ED03L;
    private static final int COINS = 48;
    /// Standard deviation of the number of heads among 48 coins plus a number from 0 to 1: √(12 + 1/12).
    private static final double DEVIATION = 3.476108936769999;
    private final SplitMix64 source;

    /// @param stream tells apart the dice of one seed: what one throws does not move another
    Dice(long seed, long stream) {
        source = new SplitMix64(
                SplitMix64.mixed(seed + SplitMix64.mixed((stream + 1) * STREAM_GAMMA)));
    }

    /// The next 64 random bits.
    long bits() {
        return source.next();
    }

    /// From 0, included, to `end`, not included; `end` at most 2^31.
    long below(long end) {
        return ((bits() >>> 32) * end) >>> 32;
    }

    /// From 0, included, to 1, not included.
    double uniform() {
        return (bits() >>> 11) * 0x1p-53;
    }

    /// From `low` to `high`.
    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /// True this often: 0 never, 1 always.
    boolean chance(double likelihood) {
        return uniform() < likelihood;
    }

    /// Nearly normal, mean 0, standard deviation 1, never beyond ±7.1: heads among 48 coins, smoothed.
    double normal() {
        long bits = bits();
        double heads = Long.bitCount(bits >>> (Long.SIZE - COINS));
        double smoothing = (bits & 0xFFFF) * 0x1p-16;
        return (heads + smoothing - (COINS / 2 + 0.5)) / DEVIATION;
    }
}
