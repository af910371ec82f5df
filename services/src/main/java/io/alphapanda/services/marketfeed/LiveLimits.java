package io.alphapanda.services.marketfeed;

import java.time.Duration;

/// When a live feed calls something late, silent or lost for good, and how much it takes on.
///
/// @param silentAfter an instrument without a tick for so long within its session is told to be silent
/// @param lateAfter a tick that comes so long after the exchange's stamp is counted as late
/// @param instrumentsToldMax instruments named in one status; more come in further ones
/// @param backfillsMax gaps that may wait for their candles; those beyond are told, and stay
public record LiveLimits(Duration silentAfter, Duration lateAfter, int instrumentsToldMax, int backfillsMax) {
    /// A minute of silence, five seconds of delay, and as many gaps as three requests a second fill in a minute.
    public static final LiveLimits STANDARD = new LiveLimits(Duration.ofMinutes(1), Duration.ofSeconds(5), 50,
            180);

    /// Refuses limits that nothing could keep.
    public LiveLimits {
        if (!silentAfter.isPositive() || !lateAfter.isPositive() || instrumentsToldMax < 1
                || backfillsMax < 1) {
            throw new IllegalArgumentException(
                    "silence and delay must be above zero, instruments told and backfills at"
                            + " least 1; they were " + silentAfter + ", " + lateAfter + ", "
                            + instrumentsToldMax + ", "
                            + backfillsMax);
        }
    }

    long silentMicros() {
        return silentAfter.toNanos() / 1_000;
    }

    long lateMicros() {
        return lateAfter.toNanos() / 1_000;
    }
}
