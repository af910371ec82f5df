package io.alphapanda.benchmarks.latency;

import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/// How a source waits for moments by the computer's own clock. What is overdue is not waited for, so that a stretch that
/// was lost is caught up with.
public enum Pace {
    /// Sleeps: on time but for some 60 µs, which Linux adds to every sleep. The processor is free meanwhile.
    PARK,
    /// Sleeps while there is time, then stays awake: exact, for machines with a processor to spare. On two it holds up the
    /// kernel's own threads, and with them what is forced to the disk: so measured, one force took more than a second.
    SPIN;

    private static final long SLEEP_SLACK_NANOS = 150_000;

    /// By its lower-case name.
    static Pace of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /// Returns when a moment of `System.nanoTime` has come.
    public void await(long dueNanos) {
        long slack = this == PARK ? 0 : SLEEP_SLACK_NANOS;
        long left = dueNanos - System.nanoTime();
        while (left > 0) {
            if (left > slack) {
                LockSupport.parkNanos(left - slack);
            } else {
                Thread.onSpinWait();
            }
            left = dueNanos - System.nanoTime();
        }
    }
}
