package io.alphapanda.canary.clock.market;

import java.time.Instant;
import java.util.function.Supplier;

/// The same, hidden in a method reference.
public final class HandsTheClockOn {
    private HandsTheClockOn() {}

    static Supplier<Instant> handsOn() {
        return Instant::now;
    }
}
