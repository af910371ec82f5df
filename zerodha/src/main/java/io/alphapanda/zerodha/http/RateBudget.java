package io.alphapanda.zerodha.http;

import io.alphapanda.domain.time.Ist;
import io.alphapanda.eventlog.hosting.Pause;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// How many requests of one family may still leave in this calendar second, minute and day. Any number of threads.
public final class RateBudget {
    private static final long SECOND_MICROS = 1_000_000;
    private static final long MINUTE_MICROS = 60 * SECOND_MICROS;

    private final ReentrantLock lock = new ReentrantLock();
    private final InstantSource clock;
    private final Pause pause;
    private final List<Window> windows;

    /// Counts requests in stretches of a fixed length that begin with the day.
    private static final class Window {
        private final String name;
        private final long lengthMicros;
        private final int max;
        private long stretch;
        private int count;

        private Window(String name, long lengthMicros, int max) {
            this.name = name;
            this.lengthMicros = lengthMicros;
            this.max = max;
        }

        /// A clock that is set back by less than a stretch does not open a new one.
        private void turnTo(long micros) {
            long now = Math.floorDiv(micros, lengthMicros);
            if (now > stretch || now < stretch - 1) {
                stretch = now;
                count = 0;
            }
        }

        private long leftMicros(long micros) {
            return (stretch + 1) * lengthMicros - micros;
        }
    }

    private RateBudget(InstantSource clock, Pause pause, List<Window> windows) {
        this.clock = clock;
        this.pause = pause;
        this.windows = windows;
    }

    /// The budget of a family.
    public static RateBudget of(RateFamily family, KiteLimits limits, InstantSource clock, Pause pause) {
        Window second = new Window("second", SECOND_MICROS, limits.perSecondMax(family));
        return new RateBudget(clock, pause, family == RateFamily.ORDERS
                ? List.of(second, new Window("minute", MINUTE_MICROS, limits.ordersPerMinuteMax()),
                        new Window("day", Ist.DAY_MICROS, limits.ordersPerDayMax()))
                : List.of(second));
    }

    /// Takes one request out of the budget, at once or not at all.
    ///
    /// @return the limit that does not allow it, for people; empty if it was taken
    public Optional<String> tryTake() {
        lock.lock();
        try {
            return full().map(window -> window.max + " a calendar " + window.name);
        } finally {
            lock.unlock();
        }
    }

    /// Takes one request out of the budget, and waits for the next second if it must.
    public void take() throws InterruptedException {
        long leftMicros = leftMicros();
        while (leftMicros > 0) {
            pause.forNanos(leftMicros * 1_000);
            leftMicros = leftMicros();
        }
    }

    /// Waits for the next calendar second, whatever is left of this one.
    public void awaitNextSecond() throws InterruptedException {
        pause.forNanos((SECOND_MICROS - Math.floorMod(nowMicros(), SECOND_MICROS)) * 1_000);
    }

    private long leftMicros() {
        lock.lock();
        try {
            return full().map(window -> window.leftMicros(nowMicros() + dayShift())).orElse(0L);
        } finally {
            lock.unlock();
        }
    }

    /// The window that is full; empty if there was none, and then the request is counted.
    private Optional<Window> full() {
        long micros = nowMicros() + dayShift();
        windows.forEach(window -> window.turnTo(micros));
        Optional<Window> full = windows.stream().filter(window -> window.count >= window.max).findFirst();
        if (full.isEmpty()) {
            windows.forEach(window -> window.count++);
        }
        return full;
    }

    /// Days begin at midnight in India.
    private static long dayShift() {
        return Ist.OFFSET.getTotalSeconds() * SECOND_MICROS;
    }

    private long nowMicros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    }
}
