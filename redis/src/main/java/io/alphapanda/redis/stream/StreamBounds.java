package io.alphapanda.redis.stream;

import static io.alphapanda.redis.stream.DeskKeys.bytes;

import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.redis.server.RedisLine;
import io.alphapanda.redis.server.RedisScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where streams begin and end.
final class StreamBounds {
    private static final RedisScript BOUNDS = RedisScript.beside(StreamBounds.class, "bounds.lua");

    private static final RedisScript SAMPLE = RedisScript.beside(StreamBounds.class, "sample.lua");
    /// How many records are counted one by one.
    static final int COUNTED_MAX = 256;

    private final RedisLine line;
    private final DeskKeys keys;

    /// Of one stream, all at one moment.
    ///
    /// @param start the offset of the oldest record, of an empty stream the next to be written; 0 for as long as
    ///     none was trimmed, so that it stays where it is while a stream only grows
    /// @param end the offset behind the newest record it ever had
    /// @param isNothingFrom true if it holds no record at or behind the offset that was asked about
    record Bounds(long start, long end, boolean isNothingFrom) {}

    StreamBounds(RedisLine line, DeskKeys keys) {
        this.line = line;
        this.keys = keys;
    }

    /// @param from for each partition the offset to ask about; empty = none
    List<Bounds> of(List<Partition> partitions, List<Optional<Long>> from) {
        if (partitions.isEmpty()) {
            return List.of();
        }
        List<byte[]> scriptKeys = new ArrayList<>(List.of(keys.trimmed()));
        List<byte[]> arguments = new ArrayList<>();
        for (int i = 0; i < partitions.size(); i++) {
            scriptKeys.add(keys.stream(partitions.get(i)));
            arguments.add(bytes(partitions.get(i).toString()));
            arguments.add(bytes(from.get(i).map(StreamId::of).orElse("")));
        }
        List<?> answers = (List<?>) line.look("looking where " + partitions.getFirst() + " and others end",
                redis -> BOUNDS.run(redis, scriptKeys, arguments));
        List<Bounds> bounds = new ArrayList<>();
        for (Object answer : answers) {
            List<?> found = (List<?>) answer;
            String newest = DeskKeys.text(found.get(0));
            String oldest = DeskKeys.text(found.get(1));
            long end = newest.isEmpty() ? 0 : StreamId.offset(newest) + 1;
            bounds.add(new Bounds(oldest.isEmpty() ? end : StreamId.offset(oldest), end,
                    DeskKeys.text(found.get(2)).isEmpty()));
        }
        return bounds;
    }

    /// How many records stand between two offsets: counted if they are few, else reckoned from how densely the first
    /// of them stand.
    long recordsBetween(Partition partition, long from, long to) {
        if (from >= to) {
            return 0;
        }
        List<?> sample = (List<?>) line.look("counting records of " + partition, redis -> SAMPLE.run(redis,
                List.of(keys.stream(partition)),
                List.of(bytes(StreamId.of(from)), bytes(StreamId.of(to)), bytes(COUNTED_MAX))));
        long counted = (Long) sample.getFirst();
        if (counted < COUNTED_MAX) {
            return counted;
        }
        long first = StreamId.offset(DeskKeys.text(sample.get(1)));
        long last = StreamId.offset(DeskKeys.text(sample.get(2)));
        return Math.max(counted, Math.round((counted - 1) * ((double) (to - first) / (last - first))));
    }
}
