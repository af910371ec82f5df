package io.alphapanda.redis.stream;

import static io.alphapanda.redis.stream.DeskKeys.bytes;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.redis.server.RedisLine;
import io.alphapanda.redis.server.RedisScript;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Protocol.Command;

/// Keeps the streams as long as their topics say, by the server's clock, and no longer.
///
/// Records of a topic with a retention go when they are older; of the others a record goes when a newer one of its
/// key has stood for [#REPLACED_KEPT], so that whoever reads at most so far behind sees every step. Each step is
/// bounded. Of all processes of a desk one sweeps per round.
final class StreamUpkeep implements AutoCloseable {
    /// How often somebody sweeps.
    static final Duration ROUND = Duration.ofMinutes(1);
    /// How long a record is kept that a newer one of its key has replaced: states of a desk for a day, so that a
    /// day can be told again; the large snapshots of deciders, of which recovery needs the newest only, not as long.
    static final Duration REPLACED_KEPT = Duration.ofDays(1);
    static final Duration REPLACED_SNAPSHOT_KEPT = Duration.ofMinutes(10);
    /// How many replaced records one step deletes.
    static final int STEP_MAX = 1_000;

    private static final String SNAPSHOTS = Topic.SNAPSHOTS.nameIn(Scope.SYSTEM);
    private static final Logger LOG = LoggerFactory.getLogger(StreamUpkeep.class);
    private static final RedisScript TRIM = RedisScript.beside(StreamUpkeep.class, "trim.lua");
    private static final RedisScript FORGET = RedisScript.beside(StreamUpkeep.class, "forget.lua");

    private final RedisLine line;
    private final DeskKeys keys;
    private final TopicShapes shapes;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("redis-upkeep").factory());

    StreamUpkeep(RedisLine line, DeskKeys keys) {
        this.line = line;
        this.keys = keys;
        this.shapes = new TopicShapes(line, keys);
    }

    void start() {
        var _ = rounds.scheduleWithFixedDelay(this::sweepInTurn, ROUND.toMillis(), ROUND.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void sweepInTurn() {
        try {
            if (isOurTurn()) {
                long gone = sweep();
                LOG.debug("{} records were kept long enough and went", gone);
            }
        } catch (LogFailure failure) {
            LOG.warn("the streams on Redis were not trimmed; the next round tries again: {}",
                    failure.getMessage());
        }
    }

    boolean isOurTurn() {
        return line.ask("asking whose turn it is to trim", redis -> {
            redis.sendCommand(Command.SET, keys.upkeep(), bytes("swept"), bytes("NX"), bytes("PX"),
                    bytes(ROUND.toMillis()));
            @Nullable Object answer = redis.getOne();
            return answer != null;
        });
    }

    /// Goes through all topics once.
    ///
    /// @return how many records went
    long sweep() {
        long gone = 0;
        for (var topic : shapes.all().entrySet()) {
            for (int number = 0; number < topic.getValue().partitions(); number++) {
                gone += sweep(new Partition(topic.getKey(), number), topic.getValue());
            }
        }
        return gone;
    }

    private long sweep(Partition partition, TopicShape shape) {
        if (shape.retention().isPresent()) {
            return trim(partition, bytes(shape.retention().get().toMillis()), new byte[0]);
        }
        boolean isSnapshots = partition.topic().equals(SNAPSHOTS);
        return forget(partition, isSnapshots ? REPLACED_SNAPSHOT_KEPT : REPLACED_KEPT);
    }

    /// Removes what stands before an offset.
    long trimBefore(Partition partition, long offset) {
        return trim(partition, new byte[0], bytes(StreamId.of(offset)));
    }

    private long trim(Partition partition, byte[] retentionMillis, byte[] keepFrom) {
        return (Long) line.ask("trimming " + partition, redis -> TRIM.run(redis,
                List.of(keys.stream(partition), keys.trimmed()),
                List.of(bytes(partition.toString()), retentionMillis, keepFrom)));
    }

    /// Removes what was replaced so long ago.
    long forget(Partition partition, Duration kept) {
        long all = 0;
        long step;
        do {
            step = (Long) line.ask("forgetting replaced records of " + partition, redis -> FORGET.run(redis,
                    List.of(keys.stream(partition)), List.of(bytes(kept.toMillis()), bytes(STEP_MAX))));
            all += step;
        } while (step == STEP_MAX);
        return all;
    }

    @Override
    public void close() {
        rounds.shutdownNow();
        line.close();
    }
}
