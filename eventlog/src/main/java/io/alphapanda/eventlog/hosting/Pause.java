package io.alphapanda.eventlog.hosting;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Lets time pass before a delivery is tried again. Tests put their own in its place.
@FunctionalInterface
public interface Pause {
    /// Returns when so many nanoseconds have passed.
    void forNanos(long nanos) throws InterruptedException;

    /// Really waits. Any number of threads.
    static Pause real() {
        ReentrantLock lock = new ReentrantLock();
        Condition never = lock.newCondition();
        return nanos -> {
            lock.lockInterruptibly();
            try {
                long leftNanos = nanos;
                while (leftNanos > 0) {
                    leftNanos = never.awaitNanos(leftNanos);
                }
            } finally {
                lock.unlock();
            }
        };
    }
}
