package io.alphapanda.eventlog.shared;

import java.time.Duration;

/// How much a shared log gathers before it commits, and how long it waits.
///
/// @param commitEventsMax events in one commit at the most
/// @param commitDelay how long the first event of a commit waits for others, if nobody waits for it
/// @param takingDelay the same, as long as the part has only taken in what others published: nobody sees that commit
/// @param pendingEventsMax events that wait for a commit; more than that, and the engine waits
/// @param historyMax how many of the newest events are at hand in memory
/// @param recoveryPatience how long to wait for the server to show what was committed
public record SharedLogLimits(int commitEventsMax, Duration commitDelay, Duration takingDelay,
        int pendingEventsMax,
        int historyMax,
        Duration recoveryPatience) {
    /// What holds unless somebody says otherwise.
    public static final SharedLogLimits STANDARD = new SharedLogLimits(500, Duration.ofMillis(2),
            Duration.ofMillis(50), 65_536,
            1 << 12,
            Duration.ofSeconds(30));

    /// Refuses limits that let nothing through.
    public SharedLogLimits {
        if (commitEventsMax < 1 || pendingEventsMax < commitEventsMax || historyMax < 1) {
            throw new IllegalArgumentException(
                    "a commit must take at least 1 event, as many must be able to wait,"
                            + " and the history must hold 1; were " + commitEventsMax + ", "
                            + pendingEventsMax + " and "
                            + historyMax);
        }
        if (commitDelay.isNegative() || takingDelay.compareTo(commitDelay) < 0
                || !recoveryPatience.isPositive()) {
            throw new IllegalArgumentException(
                    "the commit's delay must not be negative, that of what is only taken in no shorter, and the"
                            + " patience above zero; were " + commitDelay + ", " + takingDelay + " and "
                            + recoveryPatience);
        }
    }
}
