package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.hosting.Door;
import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the book be read again and again, when its pace says so. One thread of its own.
final class ReadingLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingLoop.class);
    /// After so many failures in a row the log is told, once for each outage.
    static final int FAILURES_TOLD = 3;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Scope account;
    private final BookReader reader;
    private final Door door;
    private final ReadPace pace;
    private final LongSupplier tickerNanos;
    private boolean isStopped;

    ReadingLoop(Scope account, BookReader reader, Door door, ReadPace pace, LongSupplier tickerNanos) {
        this.account = account;
        this.reader = reader;
        this.door = door;
        this.pace = pace;
        this.tickerNanos = tickerNanos;
    }

    @Override
    public void run() {
        try {
            do {
                read();
            } while (awaitNext());
        } catch (InterruptedException stopped) {
            LOG.info("the book of {} is read no more: the link was interrupted", account);
        } catch (IllegalStateException closed) {
            LOG.info("the book of {} is read no more: {}", account, closed.getMessage());
        }
    }

    private void read() throws InterruptedException {
        try {
            reader.read();
            succeeded();
        } catch (IOException | IllegalArgumentException unread) {
            int failures = failed();
            LOG.warn("the book of {} could not be read, {} times in a row", account, failures, unread);
            if (failures == FAILURES_TOLD) {
                door.admit(BrokerLink.SOURCE, Scope.SYSTEM, BrokerLink.SOURCE + ":" + account,
                        new SystemError(BrokerLink.SOURCE, account.name(), "BROKER_UNREACHABLE",
                                "the broker's book could not be read " + failures + " times in a row: "
                                        + unread
                                        + "; it is tried again until it can"));
            }
        }
    }

    private void succeeded() {
        lock.lock();
        try {
            pace.succeeded(tickerNanos.getAsLong());
        } finally {
            lock.unlock();
        }
    }

    private int failed() {
        lock.lock();
        try {
            return pace.failed(tickerNanos.getAsLong());
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitNext() throws InterruptedException {
        lock.lock();
        try {
            long leftNanos = pace.leftNanos(tickerNanos.getAsLong());
            while (!isStopped && leftNanos > 0) {
                long _ = woken.awaitNanos(leftNanos);
                leftNanos = pace.leftNanos(tickerNanos.getAsLong());
            }
            pace.begins();
            return !isStopped;
        } finally {
            lock.unlock();
        }
    }

    /// Something may have changed at the broker: lets the next read begin as soon as its pace allows. Any thread.
    void changed() {
        lock.lock();
        try {
            pace.told();
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Ends the loop after the read in hand. Any thread.
    void stop() {
        lock.lock();
        try {
            isStopped = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
