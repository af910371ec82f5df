package io.alphapanda.eventlog.testing;

import io.alphapanda.eventlog.hosting.Pause;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for conditions with a deadline, as tests must.
public final class Waits {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long BETWEEN_NANOS_MIN = 1_000_000;
    /// A look that is dear is taken less often: whoever waits leaves the processor to those he waits for.
    private static final long BETWEEN_FOR_EACH_NANO_OF_LOOKING = 2;

    private Waits() {}

    /// Waits until something is so, for at most a minute.
    public static void until(String what, BooleanSupplier isSo) throws InterruptedException {
        until(what, isSo, () -> "");
    }

    /// Waits until something is so, for at most a minute.
    ///
    /// @param instead what is told of the state that it is in instead
    public static void until(String what, BooleanSupplier isSo, Supplier<String> instead)
            throws InterruptedException {
        Pause pause = Pause.real();
        long began = System.nanoTime();
        long lookedAt = began;
        while (!isSo.getAsBoolean()) {
            long now = System.nanoTime();
            if (now - began > PATIENCE.toNanos()) {
                throw new AssertionError("waited too long until " + what + instead.get());
            }
            pause.forNanos(Math.max(BETWEEN_NANOS_MIN, (now - lookedAt) * BETWEEN_FOR_EACH_NANO_OF_LOOKING));
            lookedAt = System.nanoTime();
        }
    }

    /// Starts something on a thread of its own.
    public static Thread onItsOwn(Runnable work) {
        return Thread.ofPlatform().daemon().start(work);
    }
}
