package io.alphapanda.app.board;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The newest things of a kind, a bounded number of them.
final class Newest<T> {
    private final int countMax;
    private final Deque<T> things = new ArrayDeque<>();

    Newest(int countMax) {
        this.countMax = countMax;
    }

    void add(T thing) {
        if (things.size() == countMax) {
            things.removeFirst();
        }
        things.addLast(thing);
    }

    /// Oldest first.
    List<T> all() {
        return List.copyOf(things);
    }
}
