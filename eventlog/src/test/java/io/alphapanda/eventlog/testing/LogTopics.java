package io.alphapanda.eventlog.testing;

import java.util.Map;

/// The topics that a log on a server needs for the contract of every log.
public final class LogTopics {
    /// Partitions by topic: what the contract's bars, signals and snapshots travel on, and the order of it all.
    public static final Map<String, Integer> OF_SAMPLES = Map.of("market.bars.1m", 2, "paper.signals.raw", 2,
            "system.snapshots", 1, "system.consumed", 2);

    private LogTopics() {}
}
