package io.alphapanda.services.marketfeed;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes one thread that waits for news. A ring that nobody waits for is remembered, once. Any thread rings.
final class Bell {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private boolean isRung;

    void ring() {
        lock.lock();
        try {
            isRung = true;
            rung.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Returns at the next ring, at once after one that was not waited for, or when the time is over.
    ///
    /// @return false if it was interrupted
    boolean await(long nanos) {
        lock.lock();
        try {
            long leftNanos = nanos;
            while (!isRung && leftNanos > 0) {
                leftNanos = rung.awaitNanos(leftNanos);
            }
            isRung = false;
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
