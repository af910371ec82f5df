package io.alphapanda.zerodha.ticker;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: by chance anything from nothing to a limit that doubles with each failure in a
/// row, so that many clients that lost one server do not come back together. Any thread.
final class FullJitter {
    private final long baseNanos;
    private final long maxNanos;
    private final RandomGenerator random;

    /// @param random only used here
    FullJitter(Duration base, Duration max, RandomGenerator random) {
        baseNanos = base.toNanos();
        maxNanos = max.toNanos();
        this.random = random;
    }

    /// The wait after so many failures in a row, from 1.
    synchronized long delayNanos(int failures) {
        int doublings = Math.min(failures - 1, Long.numberOfLeadingZeros(baseNanos) - 1);
        return random.nextLong(Math.min(baseNanos << doublings, maxNanos) + 1);
    }
}
