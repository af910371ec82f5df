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

    private static final RedisScript COMMIT = RedisScript.beside(StreamOwner.class, "append.lua",
            "commit.lua");

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
        List<?> taken = line.ask("taking over " + part, redis -> {
            redis.sendCommand(Command.MULTI);
            redis.sendCommand(Command.HINCRBY, keys.part(part), bytes("epoch"), bytes(1));
            redis.sendCommand(Command.HGET, keys.part(part), bytes("bookmark"));
            redis.sendCommand(Command.EXEC);
            return (List<?>) RedisLine.answers(redis, 4).getLast();
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
        AppendCall call = new AppendCall(keys).key(keys.part(part)).argument(bytes(epoch))
                .argument(newBookmark.isPresent() ? bytes(newBookmark.getAsLong()) : new byte[0])
                .argument(bytes(consumed.size()));
        consumed.forEach((partition, position) -> call.argument(bytes(partition.toString()))
                .argument(bytes(position)));
        for (StoredRecord record : records) {
            call.record(shapes.partitionOf(record.topic(), record.key()), record,
                    shapes.of(record.topic()).keepsNewestOnly());
        }
        List<Place> places = appended(call);
        if (newBookmark.isPresent()) {
            bookmark = newBookmark;
        }
        return places;
    }

    private List<Place> appended(AppendCall call) {
        try {
            return line
                    .ask("committing for " + part + ": nobody knows whether it was appended, so read the log"
                            + " before you go on", redis -> call.run(COMMIT, redis));
        } catch (LogFailure failure) {
            isOfNoMoreUse = true;
            if (failure.getCause() instanceof JedisDataException refusal
                    && String.valueOf(refusal.getMessage()).startsWith("FENCED")) {
                throw new Fenced(part, refusal);
            }
            throw failure;
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
