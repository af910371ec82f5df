package io.alphapanda.market.generated;

/// A small generator of random numbers, the same everywhere (Steele, Lea and Flood, 2014). Not thread-safe.
public final class SplitMix64 {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    /// A generator that begins with this seed.
    public SplitMix64(long seed) {
        state = seed;
    }

    /// The next 64 random bits.
    public long next() {
        state += GOLDEN_GAMMA;
        return mixed(state);
    }

    /// The bits stirred so that each of them depends on all: one and the same for every machine.
    public static long mixed(long bits) {
        long a = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    /// A number from `low` to `high`, both possible; even enough for spans far below 2^32.
    int between(int low, int high) {
        return low + (int) (((next() >>> 32) * (high - low + 1L)) >>> 32);
    }

    /// A whole number around 0 that is nearly normal with standard deviation 4: how far the number of one
    /// bits among 64 lies from its mean.
    int nearlyNormal() {
        return Long.bitCount(next()) - 32;
    }
}
