package io.alphapanda.app.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.log.EventLog;

/// A log in memory that keeps every event, and can end its process at a commit of the test's choice. It outlives
/// the engine that crashed: a new one over it finds what was kept.
public final class KeptLog implements EventLog {
    /// What a crash at a commit leaves behind.
    public enum Crash {
        /// Neither the outputs nor the inputs since the last commit.
        BEFORE_WITHOUT_INPUT,
        /// The inputs, but not the outputs.
        BEFORE,
        /// Everything.
        AFTER
    }

    private final List<Envelope> events = new ArrayList<>();
    private long consumed;
    private long snapshotAt = -1;
    private int committedEnd;
    private int commits;
    private int crashAt;
    private Crash crash = Crash.AFTER;

    /// Ends the process at a commit of this life, counted from 1.
    public void crashAt(int commit, Crash how) {
        commits = 0;
        crashAt = commit;
        crash = how;
    }

    /// How many commits this life has seen.
    public int commits() {
        return commits;
    }

    /// Everything that is kept, without the snapshots.
    public List<Envelope> withoutSnapshots() {
        return events.stream().filter(event -> event.type() != EventType.STATE_SNAPSHOT).toList();
    }

    /// Takes over every event that another log shows but its snapshots, as consumed as they are there.
    public static KeptLog copyWithoutSnapshots(EventLog other) {
        KeptLog copy = new KeptLog();
        other.replay(0, (position, event) -> {
            if (event.type() != EventType.STATE_SNAPSHOT) {
                copy.events.add(event);
                copy.consumed += position < other.consumedPosition() ? 1 : 0;
            }
        });
        copy.committedEnd = copy.events.size();
        return copy;
    }

    @Override
    public long append(Envelope input) {
        events.add(input);
        return events.size() - 1L;
    }

    @Override
    public void commit(long newConsumed, List<Envelope> outputs) {
        commit(newConsumed, outputs, snapshotAt);
    }

    @Override
    public void commitSnapshot(long newConsumed, List<Envelope> states) {
        commit(newConsumed, states, events.size());
    }

    private void commit(long newConsumed, List<Envelope> outputs, long newSnapshotAt) {
        boolean isLast = ++commits == crashAt;
        if (isLast && crash == Crash.BEFORE_WITHOUT_INPUT) {
            events.subList(committedEnd, events.size()).clear();
        }
        if (!isLast || crash == Crash.AFTER) {
            events.addAll(outputs);
            committedEnd = events.size();
            consumed = newConsumed;
            snapshotAt = newSnapshotAt;
        }
        if (isLast) {
            throw new PowerLoss(crash + " commit " + commits);
        }
    }

    @Override
    public OptionalLong newestSnapshot() {
        return snapshotAt < 0 ? OptionalLong.empty() : OptionalLong.of(snapshotAt);
    }

    @Override
    public long startPosition() {
        return 0;
    }

    @Override
    public long endPosition() {
        return events.size();
    }

    @Override
    public long consumedPosition() {
        return consumed;
    }

    @Override
    public long durablePosition() {
        return committedEnd;
    }

    @Override
    public void awaitDurable(long position) {
        // What is committed is as durable as this log gets.
    }

    @Override
    public Envelope read(long position) {
        return events.get(Math.toIntExact(position));
    }

    @Override
    public int historyMax() {
        return 1 << 24;
    }

    @Override
    public void replay(long from, Visitor visitor) {
        for (int position = Math.toIntExact(from); position < events.size(); position++) {
            visitor.visit(position, events.get(position));
        }
    }

    @Override
    public void close() {
        // It is to outlive its engine.
    }
}
