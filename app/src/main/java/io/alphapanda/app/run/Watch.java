package io.alphapanda.app.run;

import io.alphapanda.app.board.DeskPicture;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Shows a run while it goes on, until its time is up, the market ends, or somebody stops it.
final class Watch {
    private static final Duration STEP = Duration.ofMillis(250);
    private static final long SECOND_NANOS = 1_000_000_000L;

    private final DeskRun run;
    private final View view;
    private final Optional<Duration> wallTime;
    private long rateSinceNanos;
    private long rateFrom;
    private String rate = "starting";

    /// @param wallTime how long it may run; empty = as long as it likes
    Watch(DeskRun run, View view, Optional<Duration> wallTime) {
        this.run = run;
        this.view = view;
        this.wallTime = wallTime;
    }

    /// Returns when the run is to be stopped.
    ///
    /// @param isAsked true once somebody wants it to stop
    void untilEnd(BooleanSupplier isAsked) throws InterruptedException {
        long began = System.nanoTime();
        long shownAt = began;
        rateSinceNanos = began;
        rateFrom = marketEvents(run.picture());
        try {
            while (!isAsked.getAsBoolean() && run.obey()) {
                Optional<Duration> left = wallTime
                        .map(time -> time.minusNanos(System.nanoTime() - began));
                if (left.isPresent() && !left.get().isPositive()) {
                    return;
                }
                if (run.awaitMarketEnd(left.filter(time -> time.compareTo(STEP) < 0).orElse(STEP))) {
                    return;
                }
                long now = System.nanoTime();
                if (now - shownAt >= view.interval().toNanos()) {
                    shownAt = now;
                    DeskPicture picture = run.picture();
                    follow(picture, now);
                    view.show(picture, new Progress(rate, Duration.ofNanos(now - began), left));
                }
            }
        } finally {
            view.end();
        }
    }

    private void follow(DeskPicture picture, long now) {
        if (now - rateSinceNanos >= SECOND_NANOS) {
            long events = marketEvents(picture);
            rate = "%,d %s/s".formatted(
                    Math.round((events - rateFrom) * (double) SECOND_NANOS / (now - rateSinceNanos)),
                    picture.ticks() > 0 ? "ticks" : "bars");
            rateSinceNanos = now;
            rateFrom = events;
        }
    }

    private static long marketEvents(DeskPicture picture) {
        return picture.ticks() > 0 ? picture.ticks() : picture.bars();
    }
}
