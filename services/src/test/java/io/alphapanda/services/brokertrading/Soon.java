package io.alphapanda.services.brokertrading;

import io.alphapanda.eventlog.hosting.Pause;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/// Waits for conditions with a deadline, as tests must.
final class Soon {
    private static final int LOOKS_MAX = 4_000;
    private static final long BETWEEN_NANOS = 5_000_000;

    private Soon() {}

    /// What is seen once it is as it should be, within about twenty seconds.
    static <T> T seen(Callable<T> look, Predicate<T> isSo) throws Exception {
        Pause pause = Pause.real();
        T last = look.call();
        for (int looks = 0; !isSo.test(last); looks++) {
            if (looks == LOOKS_MAX) {
                throw new AssertionError("waited too long; the last that was seen is " + last);
            }
            pause.forNanos(BETWEEN_NANOS);
            last = look.call();
        }
        return last;
    }
}
