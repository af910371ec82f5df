package io.alphapanda.redis.stream;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.redis.server.RedisLine;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Protocol.Command;

/// What the server knows of its topics. A shape is asked for once and then remembered; what is absent is asked for
/// again. Any thread.
final class TopicShapes {
    private final RedisLine line;
    private final DeskKeys keys;
    private final Map<String, TopicShape> known = new ConcurrentHashMap<>();

    TopicShapes(RedisLine line, DeskKeys keys) {
        this.line = line;
        this.keys = keys;
    }

    /// @throws LogFailure if there is no such topic, or the server does not answer
    TopicShape of(String topic) {
        TopicShape shape = known.get(topic);
        if (shape == null) {
            shape = read(topic)
                    .orElseThrow(() -> new LogFailure("there is no topic " + topic + " on Redis under "
                            + keys.topics() + "; make it with ./alpha-panda topics bootstrap"));
            known.put(topic, shape);
        }
        return shape;
    }

    private Optional<TopicShape> read(String topic) {
        return line.look("looking for topic " + topic, redis -> {
            redis.sendCommand(Command.HGET, keys.topics(), topic);
            @Nullable Object found = redis.getOne();
            return Optional.ofNullable(found).map(DeskKeys::text).map(TopicShape::parse);
        });
    }

    /// Every topic there is, read anew.
    SortedMap<String, TopicShape> all() {
        return line.look("listing the topics", redis -> {
            redis.sendCommand(Command.HGETALL, keys.topics());
            SortedMap<String, TopicShape> all = new TreeMap<>();
            var fields = redis.getBinaryMultiBulkReply();
            for (int i = 0; i < fields.size(); i += 2) {
                all.put(DeskKeys.text(fields.get(i)), TopicShape.parse(DeskKeys.text(fields.get(i + 1))));
            }
            return all;
        });
    }

    /// The checksum of the key picks the partition: stable for all versions and machines.
    Partition partitionOf(String topic, String key) {
        CRC32C checksum = new CRC32C();
        checksum.update(DeskKeys.bytes(key));
        return new Partition(topic, (int) (checksum.getValue() % of(topic).partitions()));
    }
}
