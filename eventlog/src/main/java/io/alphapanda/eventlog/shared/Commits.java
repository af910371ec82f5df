package io.alphapanda.eventlog.shared;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.log.WriterMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries a part's sequence to the server in commits: one is filled while the other is on its way.
///
/// The engine's thread fills. The first failure is final: whether a commit that failed was appended is not known to
/// this process, so it commits nothing more, and every later call says so. Opening the log again finds out.
final class Commits {
    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
    private final String part;
    private final CommitWriter writer;
    private final WriterMode mode;
    private final SharedLogLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition progress = lock.newCondition();
    private Filling filling;
    private boolean isUrgent;
    private boolean isClosing;
    private boolean isDone;
    private volatile Optional<LogFailure> failure = Optional.empty();
    private volatile long durable;

    /// Begins a new life of the part with a commit of its own, which holds nothing but its number.
    Commits(String part, CommitWriter writer, WriterMode mode, SharedLogLimits limits, Found found) {
        this.part = part;
        this.writer = writer;
        this.mode = mode;
        this.limits = limits;
        write(new Filling(found.end(), found.consumed()));
        filling = new Filling(found.end(), found.consumed());
        if (mode == WriterMode.THREAD) {
            Thread.ofPlatform().name("log-" + part).daemon().start(this::writeUntilClosed);
        }
    }

    /// Adds an event from outside.
    void append(Envelope input) {
        add(position -> writer.said(input, position));
    }

    /// Adds an event that another part has published.
    void take(Place place) {
        add(_ -> new Step.Taken(place));
    }

    private void add(LongFunction<Step> step) {
        lock.lock();
        try {
            awaitRoom();
            filling.add(step.apply(filling.end()));
            stir();
        } finally {
            lock.unlock();
        }
    }

    /// Adds outputs and a consumed position that stay together.
    void say(long consumed, List<Envelope> outputs, OptionalLong snapshotAt) {
        lock.lock();
        try {
            awaitRoom();
            List<Step> said = new ArrayList<>(outputs.size());
            for (int i = 0; i < outputs.size(); i++) {
                said.add(writer.said(outputs.get(i), filling.end() + i));
            }
            said.forEach(filling::add);
            filling.consume(consumed);
            snapshotAt.ifPresent(filling::snapshotAt);
            stir();
        } finally {
            lock.unlock();
        }
    }

    /// Writes down where the part begins to read partitions that it has never taken anything from.
    void beginAt(Map<Partition, Long> starts) {
        lock.lock();
        try {
            checkOpen();
            filling.beginAt(starts);
            stir();
        } finally {
            lock.unlock();
        }
    }

    private void awaitRoom() {
        checkOpen();
        while (filling.size() >= (mode == WriterMode.CALLER ? limits.commitEventsMax()
                : limits.pendingEventsMax())) {
            push();
            checkAlive();
        }
    }

    private void stir() {
        isUrgent |= filling.size() >= limits.commitEventsMax();
        // One event more changes nothing for a writer who waits until it is time.
        if (isUrgent || filling.hasNews() || filling.size() <= 1) {
            work.signal();
        }
    }

    /// Gets what is filled a step on its way, by this thread or the writer's.
    @SuppressWarnings("WaitNotInLoop") // both callers loop
    private void push() {
        if (mode == WriterMode.CALLER) {
            keepFailure(() -> write(swapped()));
        } else {
            isUrgent = true;
            work.signal();
            progress.awaitUninterruptibly();
        }
    }

    long durable() {
        return durable;
    }

    Optional<LogFailure> failure() {
        return failure;
    }

    /// Waits until everything before a position is durable.
    void awaitDurable(long position) {
        if (position <= durable) {
            return;
        }
        lock.lock();
        try {
            if (position > filling.end()) {
                throw new IllegalArgumentException(
                        "position " + position + " is beyond the end, " + filling.end());
            }
            while (position > durable) {
                checkAlive();
                push();
            }
        } finally {
            lock.unlock();
        }
    }

    private Filling swapped() {
        Filling full = filling;
        filling = new Filling(full.end(), full.consumed());
        isUrgent = false;
        return full;
    }

    private void writeUntilClosed() {
        boolean goesOn = true;
        while (goesOn) {
            Optional<Filling> next = awaitWork();
            goesOn = next.isPresent();
            next.ifPresent(full -> keepFailure(() -> write(full)));
            goesOn &= failure.isEmpty();
            lock.lock();
            try {
                isDone = !goesOn;
                progress.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /// What is to be committed next; empty when everything is and the log closes.
    private Optional<Filling> awaitWork() {
        lock.lock();
        try {
            while (filling.isEmpty() && !isClosing) {
                work.awaitUninterruptibly();
            }
            long leftNanos = limits.takingDelay().toNanos();
            while (!isDue() && !filling.hasNews() && leftNanos > 0) {
                leftNanos = work.awaitNanos(leftNanos);
            }
            leftNanos = Math.min(leftNanos, limits.commitDelay().toNanos());
            while (!isDue() && leftNanos > 0) {
                leftNanos = work.awaitNanos(leftNanos);
            }
            boolean hasWork = !filling.isEmpty() || writer.hasBookmark();
            return hasWork ? Optional.of(swapped()) : Optional.empty();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("the log's writer of " + part + " was interrupted", stopped);
        } finally {
            lock.unlock();
        }
    }

    private boolean isDue() {
        return isUrgent || isClosing;
    }

    private void keepFailure(Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeException | Error broken) {
            LogFailure kept = broken instanceof LogFailure known ? known
                    : new LogFailure("the log of " + part + " cannot commit: " + broken.getMessage(), broken);
            failure = Optional.of(kept);
            LOG.warn("{}", kept.getMessage());
        }
    }

    private void write(Filling full) {
        writer.write(full);
        durable = full.end();
    }

    private void checkOpen() {
        checkAlive();
        if (isClosing) {
            throw new LogFailure("the log of " + part + " is closed");
        }
    }

    private void checkAlive() {
        LogFailure broken = failure.orElse(null);
        if (broken instanceof Fenced) {
            throw broken;
        }
        if (broken != null) {
            throw new LogFailure(
                    "the log of " + part + " failed and takes nothing more: " + broken.getMessage(),
                    broken);
        }
    }

    /// Commits what is left, and lets go of the part; once.
    void close() {
        boolean isFirst = false;
        lock.lock();
        try {
            isFirst = !isClosing;
            isClosing = true;
            work.signalAll();
            while (mode == WriterMode.THREAD && !isDone) {
                progress.awaitUninterruptibly();
            }
            if (mode == WriterMode.CALLER) {
                while ((!filling.isEmpty() || writer.hasBookmark()) && failure.isEmpty()) {
                    push();
                }
            }
        } finally {
            lock.unlock();
            if (isFirst) {
                writer.close();
            }
        }
        if (isFirst && failure.isPresent()) {
            checkAlive();
        }
    }
}
