package io.alphapanda.eventlog.shared;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Looks through topics of a server as a command does: from an offset to what is there now, and no further. It adds
/// single events too. One thread.
public final class TopicScan implements AutoCloseable {
    private final TopicStore store;
    private final RecordCodec codec;
    private final String publisher;
    private final Duration patience;
    private long unreadable;

    /// @param publisher which process this is, as `host/pid`
    /// @param patience how long to wait for records that are said to be there
    public TopicScan(TopicStore store, RecordCodec codec, String publisher, Duration patience) {
        this.store = store;
        this.codec = codec;
        this.publisher = publisher;
        this.patience = patience;
    }

    /// Shows every event of these topics that is still kept.
    ///
    /// Records of a commit that is not complete are not shown, nor those that cannot be read, which are counted.
    ///
    /// @throws LogFailure if there is no such topic, or the server does not answer
    public void read(Collection<String> topics, Consumer<Envelope> visitor) {
        Set<Partition> partitions = partitionsOf(topics);
        read(store.starts(partitions), store.ends(partitions), visitor);
    }

    /// Shows the newest events of a topic.
    ///
    /// @param back how far before the end of each partition to begin, in offsets of this server
    public void readNewest(String topic, long back, Consumer<Envelope> visitor) {
        Set<Partition> partitions = partitionsOf(List.of(topic));
        Map<Partition, Long> ends = store.ends(partitions);
        Map<Partition, Long> starts = store.starts(partitions);
        starts = starts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                start -> Math.max(start.getValue(), ends.getOrDefault(start.getKey(), 0L) - back)));
        read(starts, ends, visitor);
    }

    private Set<Partition> partitionsOf(Collection<String> topics) {
        return topics.stream().flatMap(topic -> IntStream.range(0, store.partitions(topic))
                .mapToObj(number -> new Partition(topic, number))).collect(Collectors.toSet());
    }

    private void read(Map<Partition, Long> starts, Map<Partition, Long> ends, Consumer<Envelope> visitor) {
        Set<Partition> left = new HashSet<>(ends.keySet());
        left.removeIf(partition -> starts.getOrDefault(partition, 0L) >= ends.getOrDefault(partition, 0L));
        try (TopicReader reader = store.reader()) {
            left.forEach(partition -> reader.from(partition, starts.getOrDefault(partition, 0L)));
            while (!left.isEmpty()) {
                List<PlacedRecord> records = reader.poll(left, patience);
                records.stream().filter(placed -> isBefore(ends, placed)).map(PlacedRecord::record)
                        .forEach(record -> decoded(record).ifPresent(visitor));
                boolean isSilent = records.isEmpty();
                left.removeIf(partition -> isSilent
                        || reader.position(partition) >= ends.getOrDefault(partition, 0L));
            }
        }
    }

    private static boolean isBefore(Map<Partition, Long> ends, PlacedRecord placed) {
        return placed.place().offset() < ends.getOrDefault(placed.place().partition(), 0L);
    }

    private Optional<Envelope> decoded(StoredRecord record) {
        try {
            return Optional.of(codec.decode(record.topic(), record.value()));
        } catch (IllegalArgumentException poison) {
            unreadable++;
            return Optional.empty();
        }
    }

    /// How many records could not be read so far.
    public long unreadable() {
        return unreadable;
    }

    /// Appends an event to its topic, and returns when it is durable.
    ///
    /// @throws LogFailure if it is not known to be
    public void append(Envelope event) {
        String topic = event.topicName();
        try {
            store.publish(new StoredRecord(topic, event.key(), codec.encode(topic, event), Optional.empty(),
                    publisher)).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof LogFailure known) {
                throw known;
            }
            throw new LogFailure("it is not known whether the " + event.type().wireName() + " is on " + topic
                    + "; look before you send it again", failed);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
