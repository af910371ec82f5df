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
/// to read on only once there is room. Each socket brings one at a time, so no more wait than that and one a socket. That
/// frames may be missing is told before those that wait: whoever reads the book then sees what they say, too.
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
    private final LongAdder delivered = new LongAdder();
    private final LongAdder holds = new LongAdder();
    private boolean mayBeMissing;
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

    /// A socket has been connected.
    void connected() {
        lock.lock();
        try {
            mayBeMissing = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void run() {
        while (awaitNews()) {
            deliver();
        }
    }

    /// False once this is closed and nothing is left.
    private boolean awaitNews() {
        lock.lock();
        try {
            while (frames.isEmpty() && !mayBeMissing && !isClosed) {
                news.awaitUninterruptibly();
            }
            return mayBeMissing || !frames.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void deliver() {
        List<Runnable> released = List.of();
        Optional<String> frame = Optional.empty();
        lock.lock();
        try {
            if (mayBeMissing) {
                mayBeMissing = false;
            } else {
                frame = Optional.of(frames.remove());
                if (frames.size() < framesMax) {
                    released = List.copyOf(held);
                    held.clear();
                }
            }
        } finally {
            lock.unlock();
        }
        released.forEach(Runnable::run);
        tell(frame);
    }

    private void tell(Optional<String> frame) {
        try {
            frame.ifPresentOrElse(listener::orderChanged, listener::framesMayBeMissing);
        } catch (RuntimeException broken) {
            LOG.error("whoever listens to order frames failed at one; the book says what it said", broken);
        }
        frame.ifPresent(_ -> delivered.increment());
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
        return delivered.sum();
    }

    /// How often a socket was told to wait.
    long holds() {
        return holds.sum();
    }
}
