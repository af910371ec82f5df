package io.alphapanda.redis.stream;

import static io.alphapanda.redis.stream.DeskKeys.bytes;

import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.redis.server.RedisScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.Connection;

/// One call of a script that appends records: its keys and arguments, as `append.lua` takes them.
final class AppendCall {
    private static final byte[] YES = bytes("1");
    private static final byte[] NO = bytes("0");
    private static final byte[] NOTHING = new byte[0];

    private final DeskKeys keys;
    private final List<byte[]> scriptKeys = new ArrayList<>();
    private final List<byte[]> arguments = new ArrayList<>();
    private final Map<Partition, byte[]> streams = new HashMap<>();
    private final List<Partition> places = new ArrayList<>();

    AppendCall(DeskKeys keys) {
        this.keys = keys;
    }

    /// A key that the script needs beside the streams; before the first record.
    AppendCall key(byte[] key) {
        scriptKeys.add(key);
        return this;
    }

    /// An argument in front of the records.
    AppendCall argument(byte[] argument) {
        arguments.add(argument);
        return this;
    }

    void record(Partition partition, StoredRecord record, boolean keepsNewestOnly) {
        places.add(partition);
        arguments.add(streams.computeIfAbsent(partition, added -> {
            scriptKeys.add(keys.stream(added));
            return bytes(scriptKeys.size());
        }));
        arguments.add(keepsNewestOnly ? YES : NO);
        arguments.add(bytes(record.key()));
        arguments.add(record.value());
        arguments.add(record.said().map(said -> bytes(said.part())).orElse(NOTHING));
        arguments.add(record.said().map(said -> bytes(said.position())).orElse(NOTHING));
        arguments.add(bytes(record.publisher()));
    }

    /// Appends them in one step.
    ///
    /// @return the place of each record, in their order
    List<Place> run(RedisScript script, Connection redis) {
        List<?> ids = (List<?>) script.run(redis, scriptKeys, arguments);
        List<Place> appended = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            appended.add(new Place(places.get(i), StreamId.offset(DeskKeys.text(ids.get(i)))));
        }
        return appended;
    }
}
