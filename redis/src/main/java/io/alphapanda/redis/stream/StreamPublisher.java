package io.alphapanda.redis.stream;

import static io.alphapanda.redis.stream.DeskKeys.bytes;

import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.redis.server.RedisLine;
import io.alphapanda.redis.server.RedisScript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol.Command;

/// Appends what is published, on a thread of its own, in the order in which it came: all that waits goes in one step,
/// and so waits for the disk once. A step whose answer is lost is put again under its number, for a while: the server
/// takes each number once.
final class StreamPublisher implements AutoCloseable {
    /// How many records may wait; then whoever publishes waits too.
    static final int WAITING_MAX = 16_384;
    /// How many records one step appends, and how many bytes until it takes no more.
    static final int BATCH_MAX = 1_000;
    static final long BATCH_BYTES_MAX = 4L << 20;
    /// For how long a step is put again, and how long the server remembers its answer.
    private static final Duration TRIED_FOR = Duration.ofSeconds(30);
    private static final Duration ANSWER_KEPT_FOR = TRIED_FOR.multipliedBy(4);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
    private static final long LOOK_UP_MILLIS = 10;
    private static final long FINISH_MILLIS_MAX = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(StreamPublisher.class);
    private static final RedisScript PUBLISH = RedisScript.beside(StreamPublisher.class, "append.lua",
            "publish.lua");

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING_MAX);
    private final RedisLine line;
    private final DeskKeys keys;
    private final Pause pause = Pause.real();
    private final LongSupplier tickerNanos;
    private final Thread thread;
    private Optional<byte[]> answered = Optional.empty();
    private long step;
    private volatile boolean closing;
    private volatile boolean ended;

    private record Waiting(StoredRecord record, Partition partition, boolean keepsNewestOnly,
            CompletableFuture<Place> place) {}

    StreamPublisher(RedisLine line, DeskKeys keys, LongSupplier tickerNanos) {
        this.line = line;
        this.keys = keys;
        this.tickerNanos = tickerNanos;
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
            while (!closing || !queue.isEmpty()) {
                Waiting first = queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    sendWithThoseBehind(first);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
            refuseTheRest();
        }
    }

    private void sendWithThoseBehind(Waiting first) throws InterruptedException {
        List<Waiting> batch = batch(first);
        step++;
        try {
            List<Place> places = appended(batch, "publishing to " + first.partition);
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).place.complete(places.get(i));
            }
        } catch (LogFailure failure) {
            batch.forEach(waiting -> waiting.place.completeExceptionally(failure));
        } catch (InterruptedException stopped) {
            batch.forEach(waiting -> waiting.place.completeExceptionally(closed()));
            throw stopped;
        }
    }

    private List<Place> appended(List<Waiting> batch, String what) throws InterruptedException {
        long begun = tickerNanos.getAsLong();
        for (boolean isFirst = true;; isFirst = false) {
            try {
                return line.ask(what, redis -> call(batch, answered(redis)).run(PUBLISH, redis));
            } catch (LogFailure failure) {
                if (!RedisLine.mayPass(failure) || tickerNanos.getAsLong() - begun > TRIED_FOR.toNanos()) {
                    throw failure;
                }
                if (isFirst) {
                    LOG.warn("{}; it is tried again for {} s", failure.getMessage(), TRIED_FOR.toSeconds());
                }
                pause.forNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private AppendCall call(List<Waiting> batch, byte[] answeredUnder) {
        AppendCall call = new AppendCall(keys).key(answeredUnder).argument(bytes(step))
                .argument(bytes(ANSWER_KEPT_FOR.toMillis()));
        batch.forEach(waiting -> call.record(waiting.partition, waiting.record, waiting.keepsNewestOnly));
        return call;
    }

    /// Where its answers are kept, by a number that the server gives it once.
    private byte[] answered(Connection redis) {
        if (answered.isEmpty()) {
            redis.sendCommand(Command.INCR, keys.publishers());
            answered = Optional.of(keys.published(redis.getIntegerReply()));
        }
        return answered.get();
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
