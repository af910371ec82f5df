package io.alphapanda.redis.stream;

import static io.alphapanda.redis.stream.DeskKeys.bytes;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.Fenced;
import io.alphapanda.eventlog.shared.Owner;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.redis.server.RedisLine;
import io.alphapanda.redis.server.RedisScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;

/// Owns a part by the newest epoch of its hash: every commit names it, and is refused once there is a newer one.
final class StreamOwner implements Owner {
    /// How many records one commit takes: a question to Redis has at most 1,048,576 arguments.
    static final int RECORDS_MAX = 100_000;

    private static final RedisScript COMMIT = RedisScript.beside(StreamOwner.class, "commit.lua");
    private static final byte[] YES = bytes("1");
    private static final byte[] NO = bytes("0");

    private final String part;
    private final RedisLine line;
    private final DeskKeys keys;
    private final TopicShapes shapes;
    private final long epoch;
    private OptionalLong bookmark;
    private boolean isOfNoMoreUse;

    StreamOwner(String part, RedisLine line, DeskKeys keys, TopicShapes shapes) {
        this.part = part;
        this.line = line;
        this.keys = keys;
        this.shapes = shapes;
        List<Object> taken = line.ask("taking over " + part, redis -> {
            redis.sendCommand(Command.MULTI);
            redis.sendCommand(Command.HINCRBY, keys.part(part), bytes("epoch"), YES);
            redis.sendCommand(Command.HGET, keys.part(part), bytes("bookmark"));
            redis.sendCommand(Command.EXEC);
            return list(RedisLine.answers(redis, 4).getLast());
        });
        epoch = (Long) taken.getFirst();
        @Nullable Object said = taken.getLast();
        bookmark = said == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(DeskKeys.text(said)));
    }

    @Override
    public OptionalLong bookmark() {
        return bookmark;
    }

    @Override
    public List<Place> commit(List<StoredRecord> records, Map<Partition, Long> consumed,
            OptionalLong newBookmark) {
        if (isOfNoMoreUse) {
            throw new LogFailure("an earlier commit of " + part + " failed; take the part over anew");
        }
        if (records.size() > RECORDS_MAX) {
            throw new IllegalArgumentException("a commit of " + part + " holds " + records.size()
                    + " records, at most " + RECORDS_MAX + "; commit more often");
        }
        List<Partition> places = records.stream()
                .map(record -> shapes.partitionOf(record.topic(), record.key())).toList();
        List<Object> ids = appended(records, places, consumed, newBookmark);
        if (newBookmark.isPresent()) {
            bookmark = newBookmark;
        }
        List<Place> appended = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            appended.add(new Place(places.get(i), StreamId.offset(DeskKeys.text(ids.get(i)))));
        }
        return appended;
    }

    private List<Object> appended(List<StoredRecord> records, List<Partition> places,
            Map<Partition, Long> consumed, OptionalLong newBookmark) {
        Map<Partition, byte[]> streams = new LinkedHashMap<>();
        List<byte[]> scriptKeys = new ArrayList<>(List.of(keys.part(part)));
        for (Partition place : places) {
            streams.computeIfAbsent(place, found -> {
                scriptKeys.add(keys.stream(found));
                return bytes(scriptKeys.size());
            });
        }
        List<byte[]> arguments = new ArrayList<>();
        arguments.add(bytes(epoch));
        arguments.add(newBookmark.isPresent() ? bytes(newBookmark.getAsLong()) : new byte[0]);
        arguments.add(bytes(consumed.size()));
        consumed.forEach((partition, position) -> {
            arguments.add(bytes(partition.toString()));
            arguments.add(bytes(position));
        });
        for (int i = 0; i < records.size(); i++) {
            StoredRecord record = records.get(i);
            arguments.add(streams.getOrDefault(places.get(i), NO));
            arguments.add(shapes.of(record.topic()).keepsNewestOnly() ? YES : NO);
            arguments.add(bytes(record.key()));
            arguments.add(record.value());
            arguments.add(bytes(record.said().map(StoredRecord.Said::part).orElse("")));
            arguments.add(record.said().map(said -> bytes(said.position())).orElseGet(() -> new byte[0]));
            arguments.add(bytes(record.publisher()));
        }
        return asked(scriptKeys, arguments);
    }

    private List<Object> asked(List<byte[]> scriptKeys, List<byte[]> arguments) {
        try {
            return list(line
                    .ask("committing for " + part + ": nobody knows whether it was appended, so read the log"
                            + " before you go on", redis -> COMMIT.run(redis, scriptKeys, arguments)));
        } catch (LogFailure failure) {
            isOfNoMoreUse = true;
            if (failure.getCause() instanceof JedisDataException refusal
                    && String.valueOf(refusal.getMessage()).startsWith("FENCED")) {
                throw new Fenced(part, refusal);
            }
            throw failure;
        }
    }

    @SuppressWarnings("unchecked") // What the client makes of a list.
    private static List<Object> list(Object answer) {
        return (List<Object>) answer;
    }

    @Override
    public void close() {
        line.close();
    }
}
