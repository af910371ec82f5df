package io.alphapanda.eventlog.shared;

import java.util.ArrayList;
import java.util.List;

/// What the next commit of a part will hold. Guarded by whoever fills it.
final class Filling {
    private static final long NO_SNAPSHOT = -1;
    private final long from;
    private final List<Step> steps = new ArrayList<>();
    private long consumed;
    private long snapshotAt = NO_SNAPSHOT;
    private boolean isMoved;
    private boolean isWithStands;

    Filling(long from, long consumed) {
        this.from = from;
        this.consumed = consumed;
    }

    void add(Step step) {
        steps.add(step);
    }

    /// The part has consumed everything before a position.
    void consume(long newConsumed) {
        consumed = newConsumed;
        isMoved = true;
    }

    /// What it holds includes a snapshot whose set begins at a position.
    void snapshotAt(long position) {
        snapshotAt = position;
    }

    /// How far the part stands on its partitions is to be written down with it.
    void addStands() {
        isMoved = true;
        isWithStands = true;
    }

    long from() {
        return from;
    }

    List<Step> steps() {
        return steps;
    }

    int size() {
        return steps.size();
    }

    long consumed() {
        return consumed;
    }

    long snapshotAt() {
        return snapshotAt;
    }

    boolean hasSnapshot() {
        return snapshotAt != NO_SNAPSHOT;
    }

    boolean isWithStands() {
        return isWithStands || hasSnapshot();
    }

    /// The position behind everything that it holds.
    long end() {
        return from + steps.size();
    }

    boolean isEmpty() {
        return steps.isEmpty() && !isMoved;
    }
}
