package io.alphapanda.redis.server;

import io.alphapanda.eventlog.log.LogFailure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;

/// How well a server keeps what it has answered for, asked before a desk begins.
///
/// @param losesNothing true if every answer waits for the disk
/// @param sentence what the operator should be told, one sentence
public record RedisDurability(boolean losesNothing, String sentence) {
    private static final String REMEDY = "; set it in redis.conf, or now with CONFIG SET ";

    /// Asks a server.
    ///
    /// @param ordersLiveThere true if orders would be lost with it
    /// @throws LogFailure if it does not answer, or if orders must not be entrusted to it; the message names every
    ///     setting that is wrong and its remedy
    public static RedisDurability of(RedisLine line, boolean ordersLiveThere) {
        return line.ask("asking how it keeps its data", redis -> {
            Map<String, String> said = information(redis);
            if (ordersLiveThere) {
                refuseUnsafe(said);
            }
            return claimed(said, setting(redis, "appendfsync"), setting(redis, "no-appendfsync-on-rewrite"));
        });
    }

    private static void refuseUnsafe(Map<String, String> said) {
        List<String> faults = new ArrayList<>();
        if (!"1".equals(said.get("aof_enabled"))) {
            faults.add("appendonly is no: a crash would lose orders" + REMEDY + "appendonly yes");
        }
        String policy = said.getOrDefault("maxmemory_policy", "noeviction");
        if (!policy.equals("noeviction")) {
            faults.add("maxmemory-policy is " + policy + ": a full memory would delete orders" + REMEDY
                    + "maxmemory-policy noeviction");
        }
        if (!faults.isEmpty()) {
            throw new LogFailure("Redis must not hold the log of a desk that trades as it is set up now:\n  "
                    + String.join("\n  ", faults));
        }
    }

    private static RedisDurability claimed(Map<String, String> said, Optional<String> fsync,
            Optional<String> skipsOnRewrite) {
        if (!"1".equals(said.get("aof_enabled"))) {
            return new RedisDurability(false, "Redis runs with appendonly no: a crash loses what it holds.");
        }
        if (fsync.isEmpty() || skipsOnRewrite.isEmpty()) {
            return new RedisDurability(false,
                    "Redis does not tell its appendfsync: that a crash loses nothing is"
                            + " claimed for appendfsync always only.");
        }
        if (!fsync.get().equals("always")) {
            return new RedisDurability(false,
                    "Redis runs with appendfsync " + fsync.get() + ": a crash may lose the"
                            + " last " + (fsync.get().equals("everysec") ? "second" : "minute")
                            + "; that it loses nothing is"
                            + " claimed for appendfsync always only.");
        }
        if (!skipsOnRewrite.get().equals("no")) {
            return new RedisDurability(false,
                    "Redis runs with no-appendfsync-on-rewrite yes: a crash while it"
                            + " rewrites its file may lose records; set it to no.");
        }
        return new RedisDurability(true,
                "Redis runs with appendfsync always: what it has answered for survives a crash.");
    }

    private static Map<String, String> information(Connection redis) {
        redis.sendCommand(Command.INFO);
        return new String((byte[]) redis.getOne(), StandardCharsets.UTF_8).lines()
                .filter(line -> line.indexOf(':') > 0)
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(':')),
                        line -> line.substring(line.indexOf(':') + 1).trim(), (first, second) -> first));
    }

    // Empty where a hosted server does not let its settings be read.
    private static Optional<String> setting(Connection redis, String name) {
        try {
            redis.sendCommand(Command.CONFIG, "GET", name);
            List<byte[]> answer = redis.getBinaryMultiBulkReply();
            return answer.size() < 2 ? Optional.empty()
                    : Optional.of(new String(answer.get(1), StandardCharsets.UTF_8));
        } catch (JedisDataException refused) {
            return Optional.empty();
        }
    }
}
