package io.alphapanda.canary.clock.trading;

import java.time.Instant;

/// Decides by the hour at which it happens to run.
public final class AsksTheClock {
    private AsksTheClock() {}

    static Instant asks() {
        return Instant.now();
    }
}
