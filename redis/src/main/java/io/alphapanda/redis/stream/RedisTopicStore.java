package io.alphapanda.redis.stream;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.Owner;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.redis.server.RedisLine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import redis.clients.jedis.Protocol.Command;

/// Topics on Redis Streams, one stream per partition.
///
/// An offset is a stream id, `milliseconds << 20 | number`, by the clock of the server. A commit is one script, so
/// it stands there as a whole; a record is answered for when the server has written it to disk, if it runs with
/// `appendfsync always`. A replica that takes over may lack what was answered last: nothing is claimed for it.
/// Publishing waits while 16,384 records are on their way. Any thread.
public final class RedisTopicStore implements TopicStore {
    private final RedisSettings settings;
    private final DeskKeys keys;
    private final RedisLine line;
    private final TopicShapes shapes;
    private final StreamBounds bounds;
    private final StreamPublisher publisher;
    private final StreamUpkeep upkeep;

    private RedisTopicStore(RedisSettings settings, LongSupplier tickerNanos) {
        this.settings = settings;
        this.keys = settings.keys();
        this.line = settings.newLine();
        this.shapes = new TopicShapes(line, keys);
        this.bounds = new StreamBounds(line, keys);
        this.publisher = new StreamPublisher(settings.newLine(), keys, tickerNanos);
        this.upkeep = new StreamUpkeep(settings.newLine(), keys);
    }

    /// Opens the log of a desk and sees to it that streams are trimmed. The server may still be absent: whatever is
    /// asked then fails, until it is there.
    ///
    /// @param tickerNanos counts nanoseconds from any start
    public static RedisTopicStore open(RedisSettings settings, LongSupplier tickerNanos) {
        RedisTopicStore store = new RedisTopicStore(settings, tickerNanos);
        store.upkeep.start();
        return store;
    }

    @Override
    public int partitions(String topic) {
        return shapes.of(topic).partitions();
    }

    @Override
    public Partition partitionOf(String topic, String key) {
        return shapes.partitionOf(topic, key);
    }

    @Override
    public CompletableFuture<Place> publish(StoredRecord record) {
        try {
            return publisher.publish(record, partitionOf(record.topic(), record.key()),
                    shapes.of(record.topic()).keepsNewestOnly());
        } catch (LogFailure failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    @Override
    public Owner own(String part) {
        return new StreamOwner(part, settings.newLine(), keys, shapes);
    }

    @Override
    public Set<String> everOwned(Collection<String> parts) {
        List<String> asked = List.copyOf(parts);
        List<Object> known = line.look("looking for earlier lives of parts", redis -> {
            asked.forEach(part -> redis.sendCommand(Command.EXISTS, keys.part(part)));
            return RedisLine.answers(redis, asked.size());
        });
        Set<String> owned = new TreeSet<>();
        for (int i = 0; i < asked.size(); i++) {
            if (known.get(i).equals(1L)) {
                owned.add(asked.get(i));
            }
        }
        return owned;
    }

    @Override
    public TopicReader reader() {
        return new StreamReader(settings.newLine(), keys);
    }

    @Override
    public Map<Partition, Long> starts(Collection<Partition> partitions) {
        return offsets(partitions, StreamBounds.Bounds::start);
    }

    @Override
    public Map<Partition, Long> ends(Collection<Partition> partitions) {
        return offsets(partitions, StreamBounds.Bounds::end);
    }

    @Override
    public long recordsBetween(Partition partition, long from, long to) {
        return bounds.recordsBetween(partition, from, to);
    }

    private Map<Partition, Long> offsets(Collection<Partition> partitions,
            ToLongFunction<StreamBounds.Bounds> which) {
        List<Partition> asked = List.copyOf(partitions);
        asked.forEach(partition -> shapes.of(partition.topic()));
        List<StreamBounds.Bounds> found = bounds.of(asked,
                asked.stream().map(partition -> Optional.<Long>empty()).toList());
        Map<Partition, Long> offsets = new TreeMap<>();
        for (int i = 0; i < asked.size(); i++) {
            offsets.put(asked.get(i), which.applyAsLong(found.get(i)));
        }
        return offsets;
    }

    StreamUpkeep upkeep() {
        return upkeep;
    }

    @Override
    public void close() {
        publisher.close();
        upkeep.close();
        line.close();
    }
}
