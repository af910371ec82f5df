package io.alphapanda.services.marketfeed;

import io.alphapanda.eventlog.hosting.Pause;
import java.util.function.LongSupplier;

/// Lets market time pass at a multiple of wall time. One thread.
///
/// A stretch of market time in which nothing happens, as a night or a hole in a file, passes at once.
public final class Pace {
    /// Speed of a market that never waits.
    public static final double UNLIMITED = 0;
    private static final long GAP_MICROS_MAX = 5_000_000;

    private final double speed;
    private final LongSupplier tickerNanos;
    private final Pause pause;
    private boolean hasBegun;
    private long anchorMicros;
    private long anchorNanos;
    private long lastMicros;

    /// @param speed market seconds in a wall second; [#UNLIMITED] = as fast as it goes
    public Pace(double speed, LongSupplier tickerNanos, Pause pause) {
        this.speed = speed;
        this.tickerNanos = tickerNanos;
        this.pause = pause;
    }

    /// Waits until an event of this moment is due.
    public void awaitTurn(long micros) throws InterruptedException {
        if (speed == UNLIMITED) {
            return;
        }
        if (!hasBegun || micros - lastMicros > GAP_MICROS_MAX) {
            hasBegun = true;
            anchorMicros = micros;
            anchorNanos = tickerNanos.getAsLong();
        }
        lastMicros = micros;
        long dueNanos = anchorNanos + (long) ((micros - anchorMicros) * 1_000 / speed);
        long waitNanos = dueNanos - tickerNanos.getAsLong();
        if (waitNanos > 0) {
            pause.forNanos(waitNanos);
        }
    }

    /// The next event is due at once, and what follows from then on.
    void restart() {
        hasBegun = false;
    }
}
