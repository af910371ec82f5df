package io.alphapanda.app.line;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The wall clock, for commands.
final class Now {
    private Now() {}

    /// In microseconds of UTC.
    static long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
