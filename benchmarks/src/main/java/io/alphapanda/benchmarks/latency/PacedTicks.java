package io.alphapanda.benchmarks.latency;

import io.alphapanda.benchmarks.ticks.TickWalk;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.eventlog.hosting.Door;
import io.alphapanda.eventlog.hosting.Inbox;
import io.alphapanda.eventlog.hosting.Source;
import io.alphapanda.eventlog.log.LogFailure;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Hands ticks over: some as fast as the desk takes them, the second half of which tells how fast that is, then two
/// halves at a rate. Between these parts it waits until the desk is idle, and measures the heap after a full collection, which therefore stops nobody.
final class PacedTicks implements Source {
    private static final long LOOK_NANOS = 1_000_000;

    private final TickWalk market;
    private final LatencySettings settings;
    private final SentTicks sent;
    private final CountDownLatch warm = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final long[] heapBytes = new long[3];
    private @Nullable Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable Exception failure;
    private final LongConsumer awaitDurable;
    private long pacedNanos;
    private long fastNanos;

    /// @param awaitDurable waits until everything before a position of the log is durable
    PacedTicks(TickWalk market, LatencySettings settings, SentTicks sent, LongConsumer awaitDurable) {
        this.market = market;
        this.settings = settings;
        this.sent = sent;
        this.awaitDurable = awaitDurable;
    }

    @Override
    public String name() {
        return TickWalk.SOURCE;
    }

    @Override
    public void start(Door door) {
        thread = Thread.ofPlatform().name("paced-ticks").start(() -> tell(door));
    }

    private void tell(Door door) {
        try {
            long half = settings.ticks() / 2;
            sendFast(door);
            heapBytes[0] = idleHeapBytes();
            warm.countDown();
            goOn.await();
            send(door, half, true);
            heapBytes[1] = idleHeapBytes();
            send(door, settings.ticks() - half, true);
            heapBytes[2] = idleHeapBytes();
        } catch (Inbox.Closed | LogFailure | InterruptedException broken) {
            failure = broken;
        } finally {
            warm.countDown();
            ended.countDown();
        }
    }

    private void sendFast(Door door) {
        send(door, settings.warmUp() / 2, false);
        awaitIdle();
        long start = System.nanoTime();
        send(door, settings.warmUp() - settings.warmUp() / 2, false);
        awaitIdle();
        fastNanos = System.nanoTime() - start;
    }

    private void send(Door door, long count, boolean isPaced) {
        long first = market.told();
        long start = System.nanoTime() + 2 * LOOK_NANOS;
        while (market.told() < first + count && !stopping) {
            Envelope event = market.next();
            if (event.data() instanceof Tick) {
                long number = market.told() - 1;
                long due = isPaced ? start + (number - first) * settings.stepNanos() : System.nanoTime();
                settings.pace().await(due);
                sent.sent(number, due, System.nanoTime());
            }
            door.admitEach(event);
        }
        pacedNanos += isPaced ? System.nanoTime() - start : 0;
    }

    private void awaitIdle() {
        while (sent.seen() < market.told() && !stopping) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        awaitDurable.accept(sent.seenUpTo());
    }

    private long idleHeapBytes() {
        awaitIdle();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Override
    public void stop() {
        stopping = true;
        goOn.countDown();
        Thread running = thread;
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Returns when the ticks before the measured ones have been decided on.
    void awaitWarm() throws InterruptedException {
        warm.await();
    }

    /// Lets the measured ones begin.
    void goOn() {
        goOn.countDown();
    }

    /// Returns when the last tick has been decided on.
    ///
    /// @throws IllegalStateException if the desk took no more
    void awaitEnd() throws InterruptedException {
        ended.await();
        if (failure != null) {
            throw new IllegalStateException("the desk stopped before the ticks did", failure);
        }
    }

    /// What was measured; only after the end.
    void tell(LatencyFigures.Builder figures) {
        figures.put("ticks", settings.ticks()).put("ticks a second", settings.ticks() / (pacedNanos / 1e9))
                .put("fastest ticks a second", settings.warmUp() / 2.0 / (fastNanos / 1e9))
                .put("heap at start", heapBytes[0]).put("heap at middle", heapBytes[1])
                .put("heap at end", heapBytes[2]);
    }
}
