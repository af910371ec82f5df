package io.alphapanda.benchmarks.latency;

import java.util.concurrent.atomic.AtomicLong;

/// When each of the latest ticks was due, and when it was handed over. Numbers count the ticks from 0.
///
/// The source writes before it hands a tick over, and the engine reads after it has taken it, so the inbox's lock stands
/// between them; an inbox never holds as many as are kept here.
final class SentTicks {
    private static final int KEPT = 1 << 18;

    private final long[] dueNanos = new long[KEPT];
    private final long[] sentNanos = new long[KEPT];
    private final AtomicLong seen = new AtomicLong();
    private volatile long seenUpTo;

    void sent(long number, long due, long now) {
        dueNanos[(int) number & KEPT - 1] = due;
        sentNanos[(int) number & KEPT - 1] = now;
    }

    long dueNanos(long number) {
        return dueNanos[(int) number & KEPT - 1];
    }

    long sentNanos(long number) {
        return sentNanos[(int) number & KEPT - 1];
    }

    /// The engine has one more of them, at a position of its log.
    void see(long position) {
        seenUpTo = position + 1;
        seen.setRelease(seen.getPlain() + 1);
    }

    /// Behind the last of them that the engine has had.
    long seenUpTo() {
        return seenUpTo;
    }

    /// How many the engine has had.
    long seen() {
        return seen.getAcquire();
    }
}
