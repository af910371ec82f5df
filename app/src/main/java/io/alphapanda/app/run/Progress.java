package io.alphapanda.app.run;

import java.time.Duration;
import java.util.Optional;

/// How far a run has come.
///
/// @param rate how fast the market goes, for people: `1,200 ticks/s`
/// @param elapsed wall time since it began
/// @param left wall time until it ends by itself; empty if only the market or a person ends it
record Progress(String rate, Duration elapsed, Optional<Duration> left) {
    @Override
    public String toString() {
        return rate + ", " + left.map(time -> WallTime.shown(time) + " left")
                .orElseGet(() -> "running for " + WallTime.shown(elapsed));
    }
}
