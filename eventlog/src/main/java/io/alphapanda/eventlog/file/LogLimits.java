package io.alphapanda.eventlog.file;

import io.alphapanda.eventlog.memory.History;

/// How large the parts of a file log may get.
///
/// @param segmentBytesMax a segment that reaches this is closed, and the next begins
/// @param batchBytesMax events not yet on their way to the disk; at this size the engine waits for the writer
/// @param historyMax how many of the newest events stay in memory
public record LogLimits(long segmentBytesMax, int batchBytesMax, int historyMax) {
    /// Segments of 64 MiB, batches of 4 MiB.
    public static final LogLimits USUAL = new LogLimits(64L << 20, 4 << 20, History.EVENTS_MAX);

    /// Refuses sizes that could not hold anything.
    public LogLimits {
        if (segmentBytesMax < 1 || batchBytesMax < 1 || batchBytesMax > 1 << 28 || historyMax < 1) {
            throw new IllegalArgumentException(
                    "sizes of a log must be above zero and a batch at most 256 MiB, were "
                            + segmentBytesMax + ", " + batchBytesMax + " and " + historyMax);
        }
    }
}
