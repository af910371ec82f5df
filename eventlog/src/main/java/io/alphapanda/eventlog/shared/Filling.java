package io.alphapanda.eventlog.shared;

import io.alphapanda.eventlog.log.Partition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the next commit of a part will hold. Guarded by whoever fills it.
final class Filling {
    private static final long NO_SNAPSHOT = -1;
    private final long from;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Partition, Long> begun = new HashMap<>();
    private long consumed;
    private long snapshotAt = NO_SNAPSHOT;
    private boolean isMoved;
    private boolean hasNews;

    Filling(long from, long consumed) {
        this.from = from;
        this.consumed = consumed;
    }

    void add(Step step) {
        steps.add(step);
        hasNews |= !(step instanceof Step.Taken);
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

    /// The part begins to read partitions that it has never taken anything from.
    void beginAt(Map<Partition, Long> starts) {
        begun.putAll(starts);
        isMoved = true;
        hasNews = true;
    }

    Map<Partition, Long> begun() {
        return begun;
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

    /// Whether it says how far the part stands on its partitions.
    boolean isWithStands() {
        return hasSnapshot() || !begun.isEmpty();
    }

    /// Whether it holds more than what others have published, which stands on its topics whatever becomes of this.
    boolean hasNews() {
        return hasNews;
    }

    /// The position behind everything that it holds.
    long end() {
        return from + steps.size();
    }

    boolean isEmpty() {
        return steps.isEmpty() && !isMoved;
    }
}
