package io.alphapanda.trading.portfolio;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;

/// Tells when profit and loss is due again: at the first moment of the clock in each stretch of so many seconds of
/// market time, if anything has changed since.
public final class SnapshotTimer {
    /// No moment but the close.
    public static final long ONLY_AT_CLOSE = 0;
    private static final long SECOND_MICROS = 1_000_000;

    private final long everyMicros;
    private long dueAtMicros;
    private boolean hasChanged;

    SnapshotTimer(long seconds) {
        if (seconds < 0) {
            throw new IllegalArgumentException(
                    "seconds between snapshots of profit and loss must not be below zero, were " + seconds);
        }
        everyMicros = Math.multiplyExact(seconds, SECOND_MICROS);
    }

    void noteChange() {
        hasChanged = true;
    }

    /// True at most once in a stretch; the next begins then.
    boolean isDueAt(long nowMicros) {
        if (everyMicros == ONLY_AT_CLOSE || !hasChanged || nowMicros < dueAtMicros) {
            return false;
        }
        dueAtMicros = (Math.floorDiv(nowMicros, everyMicros) + 1) * everyMicros;
        hasChanged = false;
        return true;
    }

    void snapshot(FieldWriter out) {
        out.time("snapshot_due_at", dueAtMicros);
        out.flag("has_changed", hasChanged);
    }

    void restore(FieldReader in) {
        dueAtMicros = in.time("snapshot_due_at");
        hasChanged = in.flag("has_changed");
    }
}
