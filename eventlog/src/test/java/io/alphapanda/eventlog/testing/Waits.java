package io.alphapanda.eventlog.testing;

import io.alphapanda.eventlog.hosting.Pause;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for conditions with a deadline, as tests must.
public final class Waits {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long BETWEEN_NANOS = 1_000_000;

    private Waits() {}

    /// Waits until something is so, for at most a minute.
    public static void until(String what, BooleanSupplier isSo) throws InterruptedException {
        Pause pause = Pause.real();
        long began = System.nanoTime();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new AssertionError("waited too long until " + what);
            }
            pause.forNanos(BETWEEN_NANOS);
        }
    }

    /// Starts something on a thread of its own.
    public static Thread onItsOwn(Runnable work) {
        return Thread.ofPlatform().daemon().start(work);
    }
}
