package io.alphapanda.redis.stream;

import static io.alphapanda.redis.stream.DeskKeys.bytes;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.redis.server.RedisLine;
import io.alphapanda.redis.server.RedisScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.exceptions.JedisDataException;

/// Appends what is published, on a thread of its own: many records on their way at once, in the order in which they
/// came. What fails is not tried again, since nobody could tell whether it then stands there twice.
final class StreamPublisher implements AutoCloseable {
    /// How many records may wait; then whoever publishes waits too.
    static final int WAITING_MAX = 16_384;
    /// How many records are sent before the first answer is read.
    static final int BATCH_MAX = 1_000;
    private static final long LOOK_UP_MILLIS = 50;
    private static final long FINISH_MILLIS_MAX = 10_000;
    private static final RedisScript PUBLISH = RedisScript.beside(StreamPublisher.class, "publish.lua");

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING_MAX);
    private final RedisLine line;
    private final DeskKeys keys;
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean ended;

    private record Waiting(StoredRecord record, Partition partition, boolean keepsNewestOnly,
            CompletableFuture<Place> place) {}

    StreamPublisher(RedisLine line, DeskKeys keys) {
        this.line = line;
        this.keys = keys;
        this.thread = Thread.ofPlatform().daemon().name("redis-publisher").start(this::run);
    }

    CompletableFuture<Place> publish(StoredRecord record, Partition partition, boolean keepsNewestOnly) {
        Waiting waiting = new Waiting(record, partition, keepsNewestOnly, new CompletableFuture<>());
        if (closing) {
            waiting.place.completeExceptionally(closed());
            return waiting.place;
        }
        try {
            queue.put(waiting);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            waiting.place.completeExceptionally(
                    new LogFailure("interrupted before " + partition + " took the record", stopped));
        }
        if (ended) {
            refuseTheRest();
        }
        return waiting.place;
    }

    private void run() {
        try {
            boolean wasIdle = true;
            while (!closing || !queue.isEmpty()) {
                Waiting first = queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    sendWithThoseBehind(first, wasIdle);
                }
                wasIdle = first == null;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
            refuseTheRest();
        }
    }

    // A connection that had nothing to do may be gone: looking first spares the next records the doubt.
    private void sendWithThoseBehind(Waiting first, boolean wasIdle) {
        List<Waiting> batch = new ArrayList<>(BATCH_MAX);
        batch.add(first);
        queue.drainTo(batch, BATCH_MAX - 1);
        try {
            if (wasIdle) {
                line.look("publishing to " + first.partition, Connection::ping);
            }
            line.ask("publishing to " + first.partition, redis -> {
                batch.forEach(waiting -> send(redis, waiting));
                List<JedisDataException> refusals = new ArrayList<>();
                batch.forEach(waiting -> receive(redis, waiting, refusals));
                // A server that refuses is perhaps no longer the right one: the next batch looks for it anew.
                if (!refusals.isEmpty()) {
                    throw refusals.getFirst();
                }
                return batch.size();
            });
        } catch (LogFailure failure) {
            batch.forEach(waiting -> waiting.place.completeExceptionally(failure));
        }
    }

    private void send(Connection redis, Waiting waiting) {
        StoredRecord record = waiting.record;
        byte[] stream = keys.stream(waiting.partition);
        byte[] key = bytes(record.key());
        byte[] publisher = bytes(record.publisher());
        if (waiting.keepsNewestOnly) {
            PUBLISH.sendWhole(redis, List.of(stream), List.of(key, record.value(), publisher));
        } else {
            redis.sendCommand(Command.XADD, stream, bytes("*"), bytes("key"), key, bytes("value"),
                    record.value(),
                    bytes("publisher"), publisher);
        }
    }

    private static void receive(Connection redis, Waiting waiting, List<JedisDataException> refusals) {
        try {
            long offset = StreamId.offset(DeskKeys.text(redis.getOne()));
            waiting.place.complete(new Place(waiting.partition, offset));
        } catch (JedisDataException refusal) {
            refusals.add(refusal);
            waiting.place.completeExceptionally(new LogFailure(
                    "Redis refused a record for " + waiting.partition + ": " + refusal.getMessage(),
                    refusal));
        } catch (LogFailure clock) {
            waiting.place.completeExceptionally(clock);
        }
    }

    private void refuseTheRest() {
        List<Waiting> rest = new ArrayList<>();
        queue.drainTo(rest);
        rest.forEach(waiting -> waiting.place.completeExceptionally(closed()));
    }

    private static LogFailure closed() {
        return new LogFailure("the log on Redis is closed");
    }

    /// Sends what waits, for a bounded time, and ends.
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(FINISH_MILLIS_MAX);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        line.close();
    }
}
