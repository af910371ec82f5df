package io.alphapanda.eventlog.hosting;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.hosting.WaitingLine.Taken;
import io.alphapanda.eventlog.hosting.WaitingLine.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The one bounded queue in front of an engine. Any thread submits, one thread takes.
///
/// Ticks and quotes conflate: a newer one takes the place of a waiting older one of its topic and key.
/// Order within a key is kept, and with it the order of its sequence numbers; nothing overtakes the market
/// clock, so every second keeps its last prices. All other events are never dropped. A full inbox blocks
/// whoever submits until there is room; only conflation needs none.
public final class Inbox {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Condition space = lock.newCondition();
    private final Condition idle = lock.newCondition();
    private final WaitingLine line = new WaitingLine();
    private final LongSupplier tickerNanos;
    private final int eventsMax;
    private final int batchMax;
    private long submitted;
    private long conflated;
    private long blocked;
    private boolean awoken;
    private boolean takerWaits;
    private Optional<Long> inHandSinceNanos = Optional.empty();
    private volatile @Nullable Thread taker;
    private @Nullable Closed closed;

    /// What has passed through.
    ///
    /// @param submitted events accepted
    /// @param conflated events that gave way to a newer one
    /// @param blocked submissions that had to wait for room
    /// @param depth events waiting now
    public record Counts(long submitted, long conflated, long blocked, int depth) {}

    /// The inbox takes nothing more; the event was not accepted.
    public static final class Closed extends IllegalStateException {
        Closed(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// An inbox for at most `eventsMax` events, which gives out about `batchMax` at once.
    ///
    /// @param tickerNanos a clock that only runs forward
    public Inbox(int eventsMax, int batchMax, LongSupplier tickerNanos) {
        this.eventsMax = eventsMax;
        this.batchMax = batchMax;
        this.tickerNanos = tickerNanos;
    }

    /// Puts an event in its place, waiting for room if need be. An interrupt does not end that wait.
    ///
    /// @throws Closed if the inbox is closed, or gets closed while this waits
    public void submit(Envelope event) {
        put(new Waiting(event, Optional.empty(), false));
    }

    /// The same for one that must not conflate: its source can wait, as a simulated or replayed market can.
    ///
    /// @throws Closed if the inbox is closed, or gets closed while this waits
    public void submitKept(Envelope event) {
        put(new Waiting(event, Optional.empty(), true));
    }

    /// The same for one that another part has published: it stands at a place already, and never conflates.
    void submitTaken(Envelope event, Taken taken) {
        put(new Waiting(event, Optional.empty(), true, Optional.of(taken)));
    }

    /// The same for one whose place in the log somebody waits for; it never conflates.
    public Receipt submitForReceipt(Envelope event) {
        Receipt receipt = new Receipt();
        put(new Waiting(event, Optional.of(receipt), true));
        return receipt;
    }

    private void put(Waiting waiting) {
        if (Thread.currentThread().equals(taker)) {
            throw new IllegalStateException("the engine's thread must not submit " + waiting.event().type()
                    + " to its own inbox, where it could wait for itself: emit through the Outbox");
        }
        lock.lock();
        try {
            boolean hasWaited = false;
            while (true) {
                if (closed != null) {
                    throw new Closed(closed.getMessage() + "; refused a " + waiting.event().type().wireName(),
                            closed);
                }
                if (line.conflate(waiting)) {
                    conflated++;
                    break;
                }
                if (line.depth() < eventsMax) {
                    line.add(waiting, tickerNanos.getAsLong());
                    news.signal();
                    break;
                }
                blocked += hasWaited ? 0 : 1;
                hasWaited = true;
                space.awaitUninterruptibly();
            }
            submitted++;
        } finally {
            lock.unlock();
        }
    }

    /// Moves what waits into `batch`, which it empties first; waits while there is nothing. One thread.
    ///
    /// The batch is empty after a [#wake]. Returns false when the inbox is closed and nothing is left.
    boolean take(List<Waiting> batch) {
        taker = Thread.currentThread();
        batch.clear();
        lock.lock();
        try {
            inHandSinceNanos = Optional.empty();
            while (line.depth() == 0 && closed == null && !awoken) {
                takerWaits = true;
                idle.signalAll();
                news.awaitUninterruptibly();
            }
            takerWaits = false;
            awoken = false;
            inHandSinceNanos = line.firstSinceNanos();
            line.take(batch, batchMax);
            space.signalAll();
            return closed == null || !batch.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /// Lets [#take] return although nothing waits.
    void wake() {
        lock.lock();
        try {
            awoken = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until everything submitted so far is taken and dealt with; false if `patience` ended first.
    boolean awaitIdle(Duration patience) throws InterruptedException {
        long leftNanos = patience.toNanos();
        lock.lock();
        try {
            while (closed == null && !(takerWaits && line.depth() == 0 && !awoken)) {
                if (leftNanos <= 0) {
                    return false;
                }
                leftNanos = idle.awaitNanos(leftNanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Takes nothing more; what waits is still given out. Closing again changes nothing.
    void close(String why) {
        close(new Closed(why, null));
    }

    /// Takes nothing more and gives nothing out: the log behind it failed. Returns how many events waited.
    int abandon(Throwable cause) {
        lock.lock();
        try {
            Closed end = new Closed("the desk has failed: mend the cause and start again", cause);
            closed = end;
            close(end);
            return line.clear(lost -> lost.receipt().ifPresent(receipt -> receipt.refused(end)));
        } finally {
            lock.unlock();
        }
    }

    private void close(Closed end) {
        lock.lock();
        try {
            closed = closed == null ? end : closed;
            news.signalAll();
            space.signalAll();
            idle.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// How long the oldest event that is not dealt with has waited; zero if there is none.
    Duration oldestWait() {
        lock.lock();
        try {
            Optional<Long> since = inHandSinceNanos.or(line::firstSinceNanos);
            return since.map(nanos -> Duration.ofNanos(tickerNanos.getAsLong() - nanos))
                    .orElse(Duration.ZERO);
        } finally {
            lock.unlock();
        }
    }

    /// What has passed through so far.
    public Counts counts() {
        lock.lock();
        try {
            return new Counts(submitted, conflated, blocked, line.depth());
        } finally {
            lock.unlock();
        }
    }
}
