package io.alphapanda.kafka.store;

import io.alphapanda.eventlog.log.Partition;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// What those who watch the lag of a part's service are told: how far it has read, once in a while, since every group costs
/// a commit a question of its own to the server. Recovery reads none of it. One thread.
final class LagGroups {
    private final String part;
    private final Names names;
    private final long everyNanos;
    private final LongSupplier tickerNanos;
    private final Map<Partition, Long> told = new HashMap<>();
    private Map<Partition, Long> newest = Map.of();
    private long dueNanos;

    /// @param every how old what they are told may be
    LagGroups(String part, Names names, Duration every, LongSupplier tickerNanos) {
        this.part = part;
        this.names = names;
        everyNanos = every.toNanos();
        this.tickerNanos = tickerNanos;
        dueNanos = tickerNanos.getAsLong();
    }

    /// Takes in how far the part has read each partition.
    void read(Map<Partition, Long> consumed) {
        newest = consumed;
    }

    /// What the groups are to be told with the next commit: nothing, most of the time.
    Map<String, Map<TopicPartition, OffsetAndMetadata>> due() {
        return tickerNanos.getAsLong() - dueNanos < 0 ? Map.of() : untold();
    }

    /// What has changed since they were told last.
    Map<String, Map<TopicPartition, OffsetAndMetadata>> untold() {
        Map<String, Map<TopicPartition, OffsetAndMetadata>> byGroup = new TreeMap<>();
        newest.forEach((partition, offset) -> {
            if (!offset.equals(told.get(partition))) {
                byGroup.computeIfAbsent(names.lagGroup(part, partition.topic()), _ -> new HashMap<>())
                        .put(names.partition(partition), new OffsetAndMetadata(offset));
            }
        });
        return byGroup;
    }

    /// They have been told.
    void told() {
        told.putAll(newest);
        dueNanos = tickerNanos.getAsLong() + everyNanos;
    }
}
