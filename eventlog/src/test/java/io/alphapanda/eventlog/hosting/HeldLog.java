package io.alphapanda.eventlog.hosting;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import java.util.List;
import java.util.OptionalLong;

/// A memory log whose disk a test can hold back, or break.
final class HeldLog implements EventLog {
    private final MemoryEventLog log = new MemoryEventLog();
    private long durableMax = Long.MAX_VALUE;
    private boolean isClosed;
    private volatile boolean isBroken;

    /// Nothing from this position on becomes durable.
    synchronized void holdAt(long position) {
        durableMax = position;
        notifyAll();
    }

    /// The next append fails.
    void breakNow() {
        isBroken = true;
    }

    synchronized boolean isClosed() {
        return isClosed;
    }

    @Override
    public long append(Envelope input) {
        if (isBroken) {
            throw new LogFailure("the disk is full");
        }
        return log.append(input);
    }

    @Override
    public void commit(long consumed, List<Envelope> outputs) {
        log.commit(consumed, outputs);
    }

    @Override
    public void commitSnapshot(long consumed, List<Envelope> states) {
        log.commitSnapshot(consumed, states);
    }

    @Override
    public OptionalLong newestSnapshot() {
        return log.newestSnapshot();
    }

    @Override
    public long startPosition() {
        return log.startPosition();
    }

    @Override
    public long endPosition() {
        return log.endPosition();
    }

    @Override
    public long consumedPosition() {
        return log.consumedPosition();
    }

    @Override
    public synchronized long durablePosition() {
        return Math.min(durableMax, log.durablePosition());
    }

    @Override
    public synchronized void awaitDurable(long position) {
        try {
            while (durableMax < position) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LogFailure("interrupted", stopped);
        }
    }

    @Override
    public Envelope read(long position) {
        return log.read(position);
    }

    @Override
    public int historyMax() {
        return log.historyMax();
    }

    @Override
    public void replay(long from, Visitor visitor) {
        log.replay(from, visitor);
    }

    @Override
    public synchronized void close() {
        isClosed = true;
    }
}
