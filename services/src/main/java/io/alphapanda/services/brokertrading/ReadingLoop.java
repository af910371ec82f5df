package io.alphapanda.services.brokertrading;

import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.hosting.Backoff;
import io.alphapanda.eventlog.hosting.Door;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the book be read again and again: at a pace, at once after a request, and with growing pauses while the
/// broker cannot be reached. One thread of its own.
final class ReadingLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingLoop.class);
    /// After so many failures in a row the log is told, once for each outage.
    static final int FAILURES_TOLD = 3;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Scope account;
    private final BookReader reader;
    private final Door door;
    private final Duration poll;
    private final Backoff backoff;
    private boolean isWoken;
    private boolean isStopped;
    private int failures;

    ReadingLoop(Scope account, BookReader reader, Door door, Duration poll, Backoff backoff) {
        this.account = account;
        this.reader = reader;
        this.door = door;
        this.poll = poll;
        this.backoff = backoff;
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
            failures = 0;
        } catch (IOException | IllegalArgumentException unread) {
            LOG.warn("the book of {} could not be read, {} times in a row", account, ++failures, unread);
            if (failures == FAILURES_TOLD) {
                door.admit(BrokerLink.SOURCE, Scope.SYSTEM, BrokerLink.SOURCE + ":" + account,
                        new SystemError(BrokerLink.SOURCE, account.name(), "BROKER_UNREACHABLE",
                                "the broker's book could not be read " + failures + " times in a row: "
                                        + unread
                                        + "; it is tried again until it can"));
            }
        }
    }

    private boolean awaitNext() throws InterruptedException {
        lock.lock();
        try {
            long leftNanos = failures > 0 ? backoff.delayNanos(failures) : poll.toNanos();
            // A request changes nothing about a broker that cannot be reached.
            while (!isStopped && leftNanos > 0 && !(isWoken && failures == 0)) {
                leftNanos = woken.awaitNanos(leftNanos);
            }
            isWoken = false;
            return !isStopped;
        } finally {
            lock.unlock();
        }
    }

    /// Lets the next read begin soon. Any thread.
    void wake() {
        lock.lock();
        try {
            isWoken = true;
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
