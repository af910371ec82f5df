package io.alphapanda.benchmarks.latency;

import java.util.Arrays;

/// How long something took, time and again. One thread adds; whoever reads comes after its end.
public final class Spans {
    private long[] nanos = new long[1_024];
    private int count;

    /// Adds one.
    public void add(long spanNanos) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = spanNanos;
    }

    /// How many were added.
    public int count() {
        return count;
    }

    /// In seconds: so many of all spans are no longer.
    public double seconds(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.max(0, Math.ceil(share * count) - 1)] / 1e9;
    }
}
