package io.alphapanda.zerodha.ticker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Order frames on their way to their listener. None is dropped: when as many wait as may, whoever brings another is told
/// to read on only once there is room. Each socket brings one at a time, so no more wait than that and one a socket.
///
/// Any thread puts; one thread of its own runs this.
final class OrderFrames implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(OrderFrames.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Deque<String> frames = new ArrayDeque<>();
    private final List<Runnable> held = new ArrayList<>();
    private final OrderFrameListener listener;
    private final int framesMax;
    private final LongAdder taken = new LongAdder();
    private final LongAdder holds = new LongAdder();
    private boolean isClosed;

    OrderFrames(OrderFrameListener listener, int framesMax) {
        this.listener = listener;
        this.framesMax = framesMax;
    }

    /// Takes a frame.
    ///
    /// @param readOn run as soon as there is room for the next: at once, or later on another thread
    void put(String frame, Runnable readOn) {
        lock.lock();
        try {
            frames.add(frame);
            news.signal();
            if (frames.size() >= framesMax) {
                holds.increment();
                held.add(readOn);
                return;
            }
        } finally {
            lock.unlock();
        }
        readOn.run();
    }

    @Override
    public void run() {
        Optional<String> frame = next();
        while (frame.isPresent()) {
            deliver(frame.get());
            frame = next();
        }
    }

    /// Waits for the next frame; empty once this is closed and none is left.
    private Optional<String> next() {
        List<Runnable> released = List.of();
        String frame;
        lock.lock();
        try {
            while (frames.isEmpty()) {
                if (isClosed) {
                    return Optional.empty();
                }
                news.awaitUninterruptibly();
            }
            frame = frames.remove();
            if (frames.size() < framesMax && !held.isEmpty()) {
                released = List.copyOf(held);
                held.clear();
            }
        } finally {
            lock.unlock();
        }
        released.forEach(Runnable::run);
        return Optional.of(frame);
    }

    private void deliver(String frame) {
        try {
            listener.orderChanged(frame);
        } catch (RuntimeException broken) {
            LOG.error("whoever listens to order frames failed at one; the book says what it said", broken);
        }
        taken.increment();
    }

    /// Delivers what waits, and then ends.
    void close() {
        lock.lock();
        try {
            isClosed = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Frames that their listener has had.
    long delivered() {
        return taken.sum();
    }

    /// How often a socket was told to wait.
    long holds() {
        return holds.sum();
    }
}
