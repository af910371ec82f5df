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
    private final Runnable asking;
    private @Nullable TickerSession newest;
    private @Nullable TickerSession asked;

    /// None yet.
    ///
    /// @param asking is run once for each session that is refused, however many sockets it was refused to: log in again, or
    ///     tell somebody to, and [#give] what comes of it. It must not wait for that.
    public TickerSessions(Runnable asking) {
        this.asking = asking;
    }

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

    /// One that is not the refused one; asks for it if nobody has, and waits until it is there.
    TickerSession after(TickerSession refused) throws InterruptedException {
        if (isToBeAsked(refused)) {
            asking.run();
        }
        return await(refused);
    }

    private boolean isToBeAsked(TickerSession refused) {
        lock.lock();
        try {
            boolean isNew = refused.equals(newest) && !refused.equals(asked);
            asked = isNew ? refused : asked;
            return isNew;
        } finally {
            lock.unlock();
        }
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
