package io.alphapanda.kafka.topics;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A topic as it should be.
///
/// @param name its full name, as `paper.orders.filled`
/// @param partitions how many
/// @param replicas on how many brokers each record is kept
/// @param replicasInSyncMin on how many of them it must be before it counts as written
/// @param retention how long records are kept; empty = the newest of each key, for ever
/// @param recordBytesMax the largest record it takes
public record PlannedTopic(String name, int partitions, short replicas, int replicasInSyncMin,
        Optional<Duration> retention, int recordBytesMax) {
    private static final Duration SEGMENT_MIN = Duration.ofMinutes(10);
    private static final Duration SEGMENT_MAX = Duration.ofDays(1);
    /// How long a record stays that a newer one of its key has replaced: a part reads what it has said since its newest
    /// snapshot again when it starts, and every record of that must be there.
    private static final Duration REPLACED_KEPT = Duration.ofDays(1);

    /// What the server is told about it, but for the counts.
    ///
    /// Records go by whole segments, so that a segment spans a part of the retention only.
    Map<String, String> config() {
        Map<String, String> config = new TreeMap<>();
        config.put("max.message.bytes", String.valueOf(recordBytesMax));
        config.put("min.insync.replicas", String.valueOf(replicasInSyncMin));
        config.put("cleanup.policy", retention.isPresent() ? "delete" : "compact");
        retention.ifPresentOrElse(kept -> config.put("retention.ms", String.valueOf(kept.toMillis())),
                () -> config.put("min.compaction.lag.ms", String.valueOf(REPLACED_KEPT.toMillis())));
        config.put("segment.ms", String.valueOf(segment().toMillis()));
        return config;
    }

    private Duration segment() {
        Duration part = retention.map(kept -> kept.dividedBy(4)).orElse(SEGMENT_MAX);
        return part.compareTo(SEGMENT_MIN) < 0 ? SEGMENT_MIN
                : part.compareTo(SEGMENT_MAX) > 0 ? SEGMENT_MAX : part;
    }
}
