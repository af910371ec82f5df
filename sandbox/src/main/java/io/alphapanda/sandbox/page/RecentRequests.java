package io.alphapanda.sandbox.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The latest requests, newest first. Paths are kept without their queries, which hold secrets. Safe from any thread.
public final class RecentRequests {
    private static final int KEPT_MAX = 60;
    private static final int PATH_CHARS_MAX = 80;

    private final Deque<Line> lines = new ArrayDeque<>();
    private long count;

    /// One request.
    ///
    /// @param micros of the wall clock, when it was answered
    /// @param millis that the answer took
    public record Line(long micros, String method, String path, int status, long millis) {}

    /// Adds one.
    public synchronized void add(Line line) {
        count++;
        lines.addFirst(line.path().length() <= PATH_CHARS_MAX ? line
                : new Line(line.micros(), line.method(), line.path().substring(0, PATH_CHARS_MAX) + "…",
                        line.status(), line.millis()));
        if (lines.size() > KEPT_MAX) {
            lines.removeLast();
        }
    }

    /// The latest.
    public synchronized List<Line> latest() {
        return List.copyOf(lines);
    }

    /// All since the start.
    public synchronized long count() {
        return count;
    }
}
