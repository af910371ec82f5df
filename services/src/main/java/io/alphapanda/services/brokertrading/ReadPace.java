package io.alphapanda.services.brokertrading;

import io.alphapanda.eventlog.hosting.Backoff;

/// When the book is read next: at the usual pace, soon after a word that something has changed, and with growing pauses
/// while the broker cannot be reached. However many words come, no read follows another sooner than the limits allow.
///
/// Knows no clock: whoever asks brings the time, in nanoseconds that only run forward. One thread at a time.
final class ReadPace {
    private final LinkLimits limits;
    private final Backoff backoff;
    private long endedNanos;
    private long pauseNanos;
    private int failures;
    private boolean isTold;

    ReadPace(LinkLimits limits, Backoff backoff) {
        this.limits = limits;
        this.backoff = backoff;
    }

    /// Something may have changed at the broker.
    void told() {
        isTold = true;
    }

    /// A read begins, and sees whatever was told before.
    void begins() {
        isTold = false;
    }

    void succeeded(long nowNanos) {
        failures = 0;
        endedNanos = nowNanos;
        pauseNanos = limits.poll().toNanos();
    }

    /// Gives how many have failed in a row.
    int failed(long nowNanos) {
        failures++;
        endedNanos = nowNanos;
        pauseNanos = backoff.delayNanos(failures);
        return failures;
    }

    /// How long it is to the next read; zero or less if it is due.
    long leftNanos(long nowNanos) {
        // A word changes nothing about a broker that cannot be reached.
        boolean isSoon = isTold && failures == 0;
        long waitNanos = isSoon ? Math.min(pauseNanos, limits.readsApart().toNanos()) : pauseNanos;
        return waitNanos - (nowNanos - endedNanos);
    }
}
