package io.alphapanda.eventlog.hosting;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: twice as long each time up to a limit, of which 50 to 100 % by
/// chance. One thread.
public final class Backoff {
    private final long baseNanos;
    private final long maxNanos;
    private final RandomGenerator random;

    /// Pauses from `base` on, each twice the one before, up to `max`.
    public Backoff(Duration base, Duration max, RandomGenerator random) {
        this.baseNanos = base.toNanos();
        this.maxNanos = max.toNanos();
        this.random = random;
    }

    /// The wait after so many failures in a row, from 1.
    public long delayNanos(int failures) {
        int doublings = Math.min(failures - 1, Long.numberOfLeadingZeros(baseNanos) - 1);
        long fullNanos = Math.min(baseNanos << doublings, maxNanos);
        return fullNanos / 2 + random.nextLong(fullNanos - fullNanos / 2 + 1);
    }
}
