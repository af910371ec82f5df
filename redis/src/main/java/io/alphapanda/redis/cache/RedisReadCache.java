package io.alphapanda.redis.cache;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.redis.server.RedisAddress;
import io.alphapanda.redis.server.RedisLine;
import io.alphapanda.redis.server.RedisScript;
import io.alphapanda.services.readcache.CacheStep;
import io.alphapanda.services.readcache.ReadCache;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;

/// The read cache on Redis. What has a time to stay goes by the clock of the server, counted from when it was written.
///
/// The keys are those of the seed systems, one for each document and count. A step and the cursor are one script, and
/// on a Redis Cluster a script may touch one slot only: there the cache needs a prefix with a hash tag.
public final class RedisReadCache implements ReadCache {
    /// How many documents one question of [#findAll] shows.
    static final int SHOWN_MAX = 1_000;

    private static final RedisScript TAKE = RedisScript.beside(RedisReadCache.class, "take.lua");
    private static final RedisScript CLEAR = RedisScript.beside(RedisReadCache.class, "clear.lua");
    private static final RedisScript FIND_ALL = RedisScript.beside(RedisReadCache.class, "find-all.lua");

    private final String prefix;
    private final byte[] cursor;
    private final byte[] index;
    private final byte[] marks;
    private final RedisLine writing;
    private final RedisLine reading;

    /// A cache of one log.
    ///
    /// @param name whose log it shows, as `read-cache:paper`: each has a cursor of its own
    /// @param prefix what stands in front of all keys: nothing, or a hash tag as `{alpha-panda}:` on a Redis Cluster
    public RedisReadCache(RedisAddress address, String name, String prefix) {
        this.prefix = prefix;
        this.cursor = bytes(prefix + name + ":cursor");
        this.index = bytes(prefix + name + ":index");
        this.marks = bytes(prefix + name + ":marks");
        this.writing = new RedisLine(address, prefix + name + ":cursor");
        this.reading = new RedisLine(address, prefix + name + ":cursor");
    }

    @Override
    public void take(long newCursor, List<CacheStep> steps) {
        TakeCall call = new TakeCall(prefix, newCursor, List.of(cursor, index, marks));
        steps.forEach(call::step);
        change(redis -> TAKE.run(redis, call.keys(), call.arguments()));
    }

    @Override
    public long cursor() {
        return look(redis -> {
            redis.sendCommand(Command.GET, cursor);
            @Nullable Object found = redis.getOne();
            return found == null ? 0 : Long.parseLong(text(found));
        });
    }

    @Override
    public Optional<String> find(String key) {
        return look(redis -> {
            redis.sendCommand(Command.GET, bytes(prefix + key));
            @Nullable Object found = redis.getOne();
            return Optional.ofNullable(found).map(RedisReadCache::text);
        });
    }

    @Override
    public SortedMap<String, String> findAll(String keyPrefix) {
        SortedMap<String, String> all = new TreeMap<>();
        byte[] after = new byte[0];
        long shown = SHOWN_MAX;
        while (shown == SHOWN_MAX) {
            List<byte[]> arguments = List.of(bytes(prefix + keyPrefix), after,
                    bytes(Integer.toString(SHOWN_MAX)));
            List<?> page = (List<?>) look(redis -> FIND_ALL.run(redis, List.of(index), arguments));
            shown = (Long) page.getFirst();
            after = (byte[]) page.get(1);
            for (int i = 2; i < page.size(); i += 2) {
                all.put(text(page.get(i)).substring(prefix.length()), text(page.get(i + 1)));
            }
        }
        return all;
    }

    @Override
    public void clear() {
        change(redis -> CLEAR.run(redis, List.of(cursor, index, marks), List.of()));
    }

    private <T> T look(Function<Connection, T> question) {
        return reading.look("reading the read cache", question);
    }

    private void change(Function<Connection, Object> change) {
        try {
            writing.ask("keeping the read cache", change);
        } catch (LogFailure failure) {
            if (failure.getCause() instanceof JedisDataException refusal
                    && String.valueOf(refusal.getMessage()).startsWith("CROSSSLOT")) {
                throw new LogFailure(
                        "this is a Redis Cluster, on which the keys of the read cache must share a slot:"
                                + " give the cache a prefix with a hash tag, as {alpha-panda}:, or a server of its own",
                        refusal);
            }
            throw failure;
        }
    }

    @Override
    public void close() {
        writing.close();
        reading.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Object reply) {
        return new String((byte[]) reply, StandardCharsets.UTF_8);
    }
}
