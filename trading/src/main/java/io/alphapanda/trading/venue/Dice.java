package io.alphapanda.trading.venue;

import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.ClOrdId;

/// Even random numbers whose whole state is one number: SplitMix64 (G. Steele, "Fast splittable pseudorandom
/// number generators", 2014). Each order has its own, so none moves another's, and a replay repeats all.
final class Dice {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    /// Twelve even numbers from 0 to 1 add up to 6 on average, with a standard deviation of 1.
    private static final int SUMMANDS = 12;
    private static final long ONE = 1L << 20;

    private long state;

    Dice(long state) {
        this.state = state;
    }

    /// The dice of one order.
    static Dice of(long seed, ClOrdId order) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < order.value().length(); i++) {
            hash = (hash ^ order.value().charAt(i)) * FNV_PRIME;
        }
        return new Dice(mixed(seed) ^ hash);
    }

    /// From 0 to `bound`, not included.
    long below(long bound) {
        state += GOLDEN_GAMMA;
        return Math.unsignedMultiplyHigh(mixed(state), bound);
    }

    /// True as often as the rate says.
    boolean hits(Rate rate) {
        return below(Rate.WHOLE) < rate.billionths();
    }

    /// Bell-shaped around zero with this standard deviation, never beyond six of them.
    long spread(long deviation) {
        long sum = -SUMMANDS / 2 * ONE;
        for (int i = 0; i < SUMMANDS; i++) {
            sum += below(ONE);
        }
        return Math.multiplyExact(sum, deviation) / ONE;
    }

    /// All there is to know of what comes next.
    long state() {
        return state;
    }

    private static long mixed(long z) {
        long once = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }
}
