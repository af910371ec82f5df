package io.alphapanda.trading.portfolio;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.position.PositionUpdated;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The newest position changes of an account, a bounded number; older ones are in the log.
public final class PositionHistory {
    /// How many changes are kept.
    public static final int CHANGES_MAX = 1_000;

    private final Deque<Entry> entries = new ArrayDeque<>();

    /// A position after a fill, and when that was.
    public record Entry(long occurredAtMicros, PositionUpdated change) {
        private void write(FieldWriter out) {
            out.time("ts", occurredAtMicros);
            change.write(out);
        }

        private static Entry read(FieldReader in) {
            return new Entry(in.time("ts"), PositionUpdated.read(in));
        }
    }

    void add(long occurredAtMicros, PositionUpdated change) {
        if (entries.size() == CHANGES_MAX) {
            entries.removeFirst();
        }
        entries.addLast(new Entry(occurredAtMicros, change));
    }

    /// Oldest first.
    public List<Entry> newest() {
        return List.copyOf(entries);
    }

    void snapshot(FieldWriter out) {
        out.list("history", newest(), (writer, entry) -> entry.write(writer));
    }

    void restore(FieldReader in) {
        entries.clear();
        entries.addAll(in.list("history", Entry::read));
    }
}
