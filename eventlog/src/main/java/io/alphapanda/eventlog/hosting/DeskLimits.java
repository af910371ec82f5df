package io.alphapanda.eventlog.hosting;

import java.time.Duration;

/// How much of everything a desk takes, and what happens then.
///
/// @param inboxEventsMax events that wait for the engine; a full inbox blocks its submitters
/// @param batchEventsMax events that the engine takes from the inbox at once
/// @param edgeEventsMax events that wait for one edge; what comes after stays in the log and is read again
/// @param inputWaitMax an input that waits longer raises an alarm
/// @param retryDelayBase pause after the first failure of a delivery; doubled after each further one
/// @param retryDelayMax pause between two deliveries at the most; their number has no limit
/// @param stopMax patience with each step of stopping: emptying the inbox, delivering, ending a thread
public record DeskLimits(int inboxEventsMax, int batchEventsMax, int edgeEventsMax, Duration inputWaitMax,
        Duration retryDelayBase, Duration retryDelayMax, Duration stopMax) {
    /// What holds unless somebody says otherwise.
    public static final DeskLimits STANDARD = new DeskLimits(65_536, 1_024, 4_096, Duration.ofSeconds(1),
            Duration.ofMillis(100), Duration.ofSeconds(30), Duration.ofSeconds(10));

    /// Refuses limits that let nothing through.
    public DeskLimits {
        if (inboxEventsMax < 1 || batchEventsMax < 1 || edgeEventsMax < 1) {
            throw new IllegalArgumentException("inbox, batch and edge must each take at least 1 event, were "
                    + inboxEventsMax + ", " + batchEventsMax + " and " + edgeEventsMax);
        }
        if (!inputWaitMax.isPositive() || !retryDelayBase.isPositive() || !stopMax.isPositive()
                || retryDelayMax.compareTo(retryDelayBase) < 0) {
            throw new IllegalArgumentException(
                    "waits must be above zero and the longest retry delay no shorter than"
                            + " the first, were " + inputWaitMax + ", " + retryDelayBase + ", "
                            + retryDelayMax + ", "
                            + stopMax);
        }
    }

    /// The same with another inbox.
    public DeskLimits withInboxEventsMax(int eventsMax) {
        return new DeskLimits(eventsMax, batchEventsMax, edgeEventsMax, inputWaitMax, retryDelayBase,
                retryDelayMax,
                stopMax);
    }

    /// The same with another queue in front of each edge.
    public DeskLimits withEdgeEventsMax(int eventsMax) {
        return new DeskLimits(inboxEventsMax, batchEventsMax, eventsMax, inputWaitMax, retryDelayBase,
                retryDelayMax,
                stopMax);
    }

    /// The same with another patience while stopping.
    public DeskLimits withStopMax(Duration patience) {
        return new DeskLimits(inboxEventsMax, batchEventsMax, edgeEventsMax, inputWaitMax, retryDelayBase,
                retryDelayMax, patience);
    }
}
