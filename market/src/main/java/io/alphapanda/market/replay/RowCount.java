package io.alphapanda.market.replay;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Counts the rows of a tick file while it is told. Not thread-safe.
final class RowCount {
    private final Path file;
    private final ReplayFormat format;
    private final Map<String, Long> leftOut = new TreeMap<>();
    private long taken;
    private long reordered;

    RowCount(Path file, ReplayFormat format) {
        this.file = file;
        this.format = format;
    }

    void take() {
        taken++;
    }

    void leaveOut(ReplayFault fault) {
        leftOut.merge(fault.toString(), 1L, Long::sum);
    }

    void reordered(long rows) {
        reordered += rows;
    }

    ReplayCount total() {
        long rows = taken + leftOut.values().stream().mapToLong(Long::longValue).sum();
        return new ReplayCount(file, format, rows, taken, leftOut, reordered);
    }
}
