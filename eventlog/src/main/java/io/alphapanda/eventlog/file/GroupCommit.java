package io.alphapanda.eventlog.file;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.codec.Words;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.WriterMode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Carries events to the disk in batches: one is filled while the other is written and forced.
///
/// The engine's thread fills; the writer takes all that is there each time the disk is ready. If the filling
/// batch is full, the engine waits. The first failure is final: what a failed force left on the disk is
/// unknown, so nothing more is written, and every later call says so.
final class GroupCommit {
    private final LogFolder folder;
    private final LogLimits limits;
    private final WriterMode mode;
    private final SegmentWriter disk;
    private final Words words;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition progress = lock.newCondition();
    private Batch filling;
    private Batch writing;
    private long segmentBytes;
    private long consumedWritten;
    private boolean isWanted;
    private boolean isClosing;
    private boolean isDone;
    private volatile Optional<LogFailure> failure = Optional.empty();
    private volatile long durable;
    private volatile long neededFrom;

    GroupCommit(LogFolder folder, WriterMode mode, LogLimits limits, Segments segments, LogScan found)
            throws IOException {
        this.folder = folder;
        this.limits = limits;
        this.mode = mode;
        disk = new SegmentWriter(folder, segments);
        words = found.words();
        filling = new Batch(words);
        writing = new Batch(words);
        segmentBytes = found.lastBytes();
        consumedWritten = found.consumed();
        durable = found.end();
        neededFrom = found.snapshotConsumed();
        boolean isNewSegment = segments.all().isEmpty() || segmentBytes >= limits.segmentBytesMax()
                || segments.all().getLast().isRewritten();
        if (isNewSegment) {
            words.clear();
            segmentBytes = Segment.HEAD_BYTES;
        } else {
            disk.goOn();
        }
        filling.begin(found.end(), found.consumed(), isNewSegment);
        if (mode == WriterMode.THREAD) {
            Thread.ofPlatform().name("eventlog-writer").daemon().start(this::writeUntilClosed);
        }
    }

    /// Adds an event from outside. It goes to the disk with the next commit, at the latest when somebody
    /// waits for it.
    void append(Envelope input) {
        lock.lock();
        try {
            awaitRoom();
            add(input);
            filling.keep(filling.tail().consumed(), false);
        } finally {
            lock.unlock();
        }
    }

    /// Adds outputs and a consumed position that stay together.
    void commit(long consumed, List<Envelope> outputs, boolean isSnapshot) {
        lock.lock();
        try {
            awaitRoom();
            for (int i = 0; i < outputs.size(); i++) {
                add(outputs.get(i));
            }
            filling.keep(consumed, isSnapshot);
            if (filling.tail().count() > 0) {
                wakeWriter();
            }
        } finally {
            lock.unlock();
        }
    }

    private void add(Envelope event) {
        try {
            filling.add(event);
        } catch (RuntimeException e) {
            filling.dropRest();
            throw e;
        }
    }

    private void awaitRoom() {
        checkAlive();
        while (filling.size() >= limits.batchBytesMax()) {
            push();
            checkAlive();
        }
    }

    /// Gets the filling batch a step on its way, by this thread or the writer's.
    @SuppressWarnings("WaitNotInLoop") // both callers loop
    private void push() {
        if (mode == WriterMode.CALLER) {
            write(swapped());
        } else {
            wakeWriter();
            progress.awaitUninterruptibly();
        }
    }

    private void wakeWriter() {
        if (!isWanted) {
            isWanted = true;
            work.signal();
        }
    }

    long durable() {
        return durable;
    }

    /// What the newest durable snapshot had consumed: from here on nothing may go; −1 if there is none.
    long neededFrom() {
        return neededFrom;
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

    /// Makes everything durable that was added so far, the consumed position included.
    void force() {
        lock.lock();
        try {
            checkAlive();
            awaitDurable(filling.end());
            if (mode == WriterMode.CALLER && isWorthWriting(true)) {
                write(swapped());
                checkAlive();
            }
        } finally {
            lock.unlock();
        }
    }

    void checkAlive() {
        if (failure.isPresent()) {
            LogFailure first = failure.get();
            throw new LogFailure(String.valueOf(first.getMessage()), first);
        }
        if (isClosing) {
            throw new LogFailure("the event log in " + folder.place() + " is closed");
        }
    }

    private boolean isWorthWriting(boolean countsConsumed) {
        return filling.tail().count() > 0 || (countsConsumed && filling.tail().consumed() != consumedWritten);
    }

    private Batch swapped() {
        Batch full = filling;
        full.seal();
        segmentBytes += full.size();
        boolean isNewSegment = segmentBytes >= limits.segmentBytesMax();
        if (isNewSegment) {
            words.clear();
            segmentBytes = Segment.HEAD_BYTES;
        }
        filling = writing;
        writing = full;
        filling.begin(full.end(), full.tail().consumed(), isNewSegment);
        consumedWritten = full.tail().consumed();
        isWanted = false;
        progress.signalAll();
        return full;
    }

    private void writeUntilClosed() {
        for (Optional<Batch> next = nextForWriter(); next.isPresent(); next = nextForWriter()) {
            write(next.get());
        }
        lock.lock();
        try {
            isDone = true;
            progress.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Batch> nextForWriter() {
        lock.lock();
        try {
            while (!isClosing && !(isWanted && isWorthWriting(false))) {
                isWanted = false;
                work.awaitUninterruptibly();
            }
            return failure.isEmpty() && isWorthWriting(true) ? Optional.of(swapped()) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private void write(Batch batch) {
        Optional<LogFailure> failed = Optional.empty();
        String file = disk.fileOf(batch);
        try {
            disk.write(batch);
        } catch (IOException | RuntimeException | Error e) {
            failed = Optional.of(new LogFailure("cannot write " + file + ": " + e
                    + "; nothing from position " + durable
                    + " on is durable. Free space or mend the disk, then start"
                    + " again: the log goes on where it is whole", e));
        }
        lock.lock();
        try {
            if (failed.isPresent()) {
                failure = failed;
            } else {
                durable = batch.end();
                neededFrom = Math.max(neededFrom, batch.tail().snapshotConsumed());
            }
            progress.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Writes what is left, and lets go of the file.
    void close() throws IOException {
        lock.lock();
        try {
            if (isClosing) {
                return;
            }
            if (mode == WriterMode.CALLER && failure.isEmpty()) {
                force();
            }
            isClosing = true;
            work.signal();
            while (mode == WriterMode.THREAD && !isDone) {
                progress.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
            disk.close();
        }
        if (failure.isPresent()) {
            throw new LogFailure(String.valueOf(failure.get().getMessage()), failure.get());
        }
    }
}
