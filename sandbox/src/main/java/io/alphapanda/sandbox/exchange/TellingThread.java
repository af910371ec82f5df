package io.alphapanda.sandbox.exchange;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A virtual thread that works as long as there is work, and waits for a wake-up where there is none. A listener
/// that throws is told no more.
final class TellingThread {
    private static final Logger LOG = LoggerFactory.getLogger(TellingThread.class);

    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;
    private volatile boolean ended;

    /// @param work does one piece of work; false where there was none
    TellingThread(String name, BooleanSupplier work) {
        thread = Thread.ofVirtual().name(name).unstarted(() -> run(name, work));
    }

    void start() {
        thread.start();
    }

    void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    void end() {
        ended = true;
        wakeUps.release();
    }

    private void run(String name, BooleanSupplier work) {
        try {
            while (!ended) {
                if (!work.getAsBoolean()) {
                    wakeUps.acquire();
                    wakeUps.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("listener {} threw and is told no more", name, e);
            ended = true;
        }
    }
}
