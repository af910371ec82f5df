package io.alphapanda.sandbox.exchange;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A virtual thread that tells a listener one thing after the other, and waits for a wake-up where there is none. A
/// listener that throws is told no more.
///
/// @param <T> what is told
final class TellingThread<T> {
    private static final Logger LOG = LoggerFactory.getLogger(TellingThread.class);

    private final Supplier<Optional<T>> next;
    private final Consumer<T> listener;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;
    private volatile boolean ended;

    /// @param next takes what is to be told next; empty where nothing waits
    TellingThread(String name, Supplier<Optional<T>> next, Consumer<T> listener) {
        this.next = next;
        this.listener = listener;
        thread = Thread.ofVirtual().name(name).unstarted(() -> run(name));
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

    private void run(String name) {
        try {
            while (!ended) {
                Optional<T> waiting = next.get();
                if (waiting.isPresent()) {
                    listener.accept(waiting.get());
                } else {
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
