package io.alphapanda.redis.stream;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.redis.server.RedisLine;
import io.alphapanda.redis.server.RedisScript;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import redis.clients.jedis.Connection;

/// Appends what is published, on a thread of its own, in the order in which it came: all that waits goes in one step,
/// and so waits for the disk once. What fails is not tried again, since nobody could tell whether it then stands there
/// twice.
final class StreamPublisher implements AutoCloseable {
    /// How many records may wait; then whoever publishes waits too.
    static final int WAITING_MAX = 16_384;
    /// How many records one step appends, and how many bytes until it takes no more.
    static final int BATCH_MAX = 1_000;
    static final long BATCH_BYTES_MAX = 4L << 20;
    private static final long LOOK_UP_MILLIS = 10;
    private static final long FINISH_MILLIS_MAX = 10_000;
    private static final RedisScript PUBLISH = RedisScript.beside(StreamPublisher.class, "append.lua",
            "publish.lua");

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
        List<Waiting> batch = batch(first);
        AppendCall call = new AppendCall(keys);
        batch.forEach(waiting -> call.record(waiting.partition, waiting.record, waiting.keepsNewestOnly));
        String what = "publishing to " + first.partition;
        try {
            if (wasIdle) {
                line.look(what, Connection::ping);
            }
            List<Place> places = line.ask(what, redis -> call.run(PUBLISH, redis));
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).place.complete(places.get(i));
            }
        } catch (LogFailure failure) {
            batch.forEach(waiting -> waiting.place.completeExceptionally(failure));
        }
    }

    private List<Waiting> batch(Waiting first) {
        List<Waiting> batch = new ArrayList<>();
        long bytes = 0;
        for (Waiting next = first; next != null; next = hasRoom(batch, bytes) ? queue.poll() : null) {
            batch.add(next);
            bytes += next.record.value().length;
        }
        return batch;
    }

    private static boolean hasRoom(List<Waiting> batch, long bytes) {
        return batch.size() < BATCH_MAX && bytes < BATCH_BYTES_MAX;
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
