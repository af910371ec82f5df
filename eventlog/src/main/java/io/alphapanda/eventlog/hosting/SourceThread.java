package io.alphapanda.eventlog.hosting;

import java.time.Duration;
import java.util.Optional;

/// The thread of a source, from its start to its end. Any thread.
public final class SourceThread {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private volatile Optional<Thread> running = Optional.empty();

    /// Begins; again only after it has ended.
    public void start(String name, Runnable work) {
        running = Optional.of(Thread.ofPlatform().name(name).daemon().start(work));
    }

    /// Interrupts it, and returns when it has ended; at once if it never began.
    ///
    /// @param busy what is said if it goes on for ten seconds
    /// @throws IllegalStateException with that
    public void stop(String busy) {
        running.ifPresent(thread -> {
            thread.interrupt();
            try {
                if (!thread.join(PATIENCE)) {
                    throw new IllegalStateException(busy);
                }
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
