package io.alphapanda.eventlog.memory;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.log.EventLog;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/// A log that keeps only a bounded history and forgets everything at the end of the process.
///
/// Durable means appended. One thread: other threads hand their events to the engine's inbox.
public final class MemoryEventLog implements EventLog {
    private final History history;
    private final AtomicLong visibleEnd = new AtomicLong();
    private long consumed;
    private long snapshotAt = -1;

    /// A log with the usual history.
    public MemoryEventLog() {
        this(History.EVENTS_MAX);
    }

    /// A log that keeps at least `historyMax` events.
    public MemoryEventLog(int historyMax) {
        history = new History(historyMax, 0);
    }

    @Override
    public long append(Envelope input) {
        long position = history.add(input);
        visibleEnd.setRelease(position + 1);
        return position;
    }

    @Override
    public void commit(long newConsumed, List<Envelope> outputs) {
        for (int i = 0; i < outputs.size(); i++) {
            history.add(outputs.get(i));
        }
        consumed = newConsumed;
        history.need(newConsumed);
        visibleEnd.setRelease(history.end());
    }

    @Override
    public void commitSnapshot(long newConsumed, List<Envelope> states) {
        snapshotAt = endPosition();
        commit(newConsumed, states);
    }

    @Override
    public OptionalLong newestSnapshot() {
        return snapshotAt < history.start() ? OptionalLong.empty() : OptionalLong.of(snapshotAt);
    }

    @Override
    public long startPosition() {
        return history.start();
    }

    @Override
    public long endPosition() {
        return history.end();
    }

    @Override
    public long consumedPosition() {
        return consumed;
    }

    @Override
    public long durablePosition() {
        return visibleEnd.getAcquire();
    }

    @Override
    public void awaitDurable(long position) {
        // Appended is as durable as this log gets.
    }

    @Override
    public Envelope read(long position) {
        return history.at(position);
    }

    @Override
    public int historyMax() {
        return history.capacity();
    }

    @Override
    public void replay(long from, Visitor visitor) {
        for (long position = from; position < history.end(); position++) {
            visitor.visit(position, history.at(position));
        }
    }

    /// The newest events of one kind, oldest first, at most `count` of those still held.
    public List<Envelope> newest(EventType type, int count) {
        return history.newest(type, count);
    }

    @Override
    public void close() {
        // Nothing outlives the process, so nothing is to be let go.
    }
}
