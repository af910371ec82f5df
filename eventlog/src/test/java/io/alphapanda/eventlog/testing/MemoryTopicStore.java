package io.alphapanda.eventlog.testing;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.Owner;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.eventlog.shared.TopicStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/// One process's connection to a [MemoryServer]: the hand-written fake of a log server.
public final class MemoryTopicStore implements TopicStore {
    private final MemoryServer server;

    /// A connection.
    public MemoryTopicStore(MemoryServer server) {
        this.server = server;
    }

    @Override
    public int partitions(String topic) {
        return server.partitions(topic);
    }

    @Override
    public Partition partitionOf(String topic, String key) {
        return new Partition(topic, Math.floorMod(key.hashCode(), server.partitions(topic)));
    }

    @Override
    public CompletableFuture<Place> publish(StoredRecord record) {
        try {
            return CompletableFuture.completedFuture(
                    server.publish(partitionOf(record.topic(), record.key()), record));
        } catch (LogFailure down) {
            return CompletableFuture.failedFuture(down);
        }
    }

    @Override
    public Owner own(String part) {
        long epoch = server.own(part);
        return new Owner() {
            @Override
            public OptionalLong bookmark() {
                return server.bookmark(part);
            }

            @Override
            public List<Place> commit(List<StoredRecord> records, Map<Partition, Long> consumed,
                    OptionalLong bookmark) {
                Map<Integer, Partition> partitions = new TreeMap<>();
                for (int i = 0; i < records.size(); i++) {
                    partitions.put(i, partitionOf(records.get(i).topic(), records.get(i).key()));
                }
                return server.commit(part, epoch, records, List.copyOf(partitions.values()), bookmark);
            }

            @Override
            public void close() {
                // The next owner takes it all the same.
            }
        };
    }

    @Override
    public Set<String> everOwned(Collection<String> parts) {
        return server.everOwned(parts);
    }

    @Override
    public TopicReader reader() {
        Map<Partition, Long> next = new HashMap<>();
        return new TopicReader() {
            @Override
            public void from(Partition partition, long offset) {
                next.put(partition, offset);
            }

            @Override
            public List<PlacedRecord> poll(Set<Partition> wanted, Duration patience) {
                List<PlacedRecord> found = new ArrayList<>();
                server.awaitNews(wanted, next, patience);
                for (Partition partition : wanted) {
                    long position = next.getOrDefault(partition, 0L);
                    List<PlacedRecord> records = server.visible(partition, position);
                    found.addAll(records);
                    if (!records.isEmpty()) {
                        next.put(partition, records.getLast().place().offset() + 1);
                    }
                }
                return found;
            }

            @Override
            public long position(Partition partition) {
                return server.behindGaps(partition, next.getOrDefault(partition, 0L));
            }

            @Override
            public void close() {
                next.clear();
            }
        };
    }

    @Override
    public Map<Partition, Long> starts(Collection<Partition> partitions) {
        Map<Partition, Long> starts = new TreeMap<>();
        partitions.forEach(partition -> starts.put(partition, server.start(partition)));
        return starts;
    }

    @Override
    public Map<Partition, Long> ends(Collection<Partition> partitions) {
        Map<Partition, Long> ends = new TreeMap<>();
        partitions.forEach(partition -> ends.put(partition, server.written(partition)));
        return ends;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
