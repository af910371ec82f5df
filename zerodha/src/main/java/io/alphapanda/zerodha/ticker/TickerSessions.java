package io.alphapanda.zerodha.ticker;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The session that is good at the moment, and those who wait for one. Any thread.
///
/// Whoever logs in gives it here; a socket that was refused waits here until there is another.
public final class TickerSessions {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition given = lock.newCondition();
    private @Nullable TickerSession newest;

    /// None yet.
    public TickerSessions() {}

    /// From now on this one.
    public void give(TickerSession session) {
        lock.lock();
        try {
            newest = session;
            given.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// True once there is one.
    boolean isGiven() {
        lock.lock();
        try {
            return newest != null;
        } finally {
            lock.unlock();
        }
    }

    /// The newest; waits until there is one.
    TickerSession current() throws InterruptedException {
        return await(null);
    }

    /// One that is not the refused one; waits until there is.
    TickerSession after(TickerSession refused) throws InterruptedException {
        return await(refused);
    }

    private TickerSession await(@Nullable TickerSession unwanted) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                TickerSession session = newest;
                if (session != null && !session.equals(unwanted)) {
                    return session;
                }
                given.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
