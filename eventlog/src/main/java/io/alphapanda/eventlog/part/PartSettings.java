package io.alphapanda.eventlog.part;

import io.alphapanda.eventlog.hosting.DeskLimits;
import io.alphapanda.eventlog.shared.SharedLogLimits;
import java.time.Duration;

/// How a process hosts its parts.
///
/// @param instance this process, as `host/pid`
/// @param beat time between two heartbeats
/// @param silenceMax an active part that is silent for longer has lost its lease
/// @param firstLook how long a part that starts listens for an active one before it takes over
/// @param snapshotEvery time between two snapshots of a part's state
/// @param retryDelayBase pause after the first failure of the server; doubled after each further one
/// @param retryDelayMax pause at the most
/// @param isMarketReadFromItsBeginning where a part with no history begins to read market topics: at the oldest
///     record that is kept, or, as a live desk wants it, behind the newest; account topics are always read whole
public record PartSettings(String instance, Duration beat, Duration silenceMax, Duration firstLook,
        Duration snapshotEvery, Duration retryDelayBase, Duration retryDelayMax,
        boolean isMarketReadFromItsBeginning, DeskLimits desk, SharedLogLimits log) {
    /// What holds for a process unless somebody says otherwise: a standby takes over within five seconds.
    public static PartSettings of(String instance) {
        return new PartSettings(instance, Duration.ofMillis(500), Duration.ofSeconds(2),
                Duration.ofMillis(1_500),
                Duration.ofMinutes(1), Duration.ofMillis(200), Duration.ofSeconds(10), false,
                DeskLimits.STANDARD.withInboxEventsMax(8_192), SharedLogLimits.STANDARD);
    }

    /// The same for parts that read markets from their beginning, as recorded or simulated ones.
    public PartSettings readingMarketsFromTheirBeginning() {
        return new PartSettings(instance, beat, silenceMax, firstLook, snapshotEvery, retryDelayBase,
                retryDelayMax, true, desk, log);
    }

    /// The same with other waits.
    public PartSettings timed(Duration otherBeat, Duration otherSilenceMax, Duration otherFirstLook,
            Duration otherSnapshotEvery) {
        return new PartSettings(instance, otherBeat, otherSilenceMax, otherFirstLook, otherSnapshotEvery,
                retryDelayBase, retryDelayMax, isMarketReadFromItsBeginning, desk, log);
    }
}
