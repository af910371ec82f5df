package io.alphapanda.eventlog.shared;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Reads partitions side by side, each in its order. Shows nothing of a commit before all of it is durable.
/// One thread.
public interface TopicReader extends AutoCloseable {
    /// Reads a partition from an offset on: the first record at or behind it.
    void from(Partition partition, long offset);

    /// The next records of some of the partitions; waits at most so long while there are none. The others keep
    /// their place.
    ///
    /// @throws Expired if a partition no longer holds what comes next
    /// @throws LogFailure if the server does not answer
    List<PlacedRecord> poll(Set<Partition> wanted, Duration patience);

    /// The offset behind everything that was polled from a partition so far, and behind all gaps that follow it
    /// as far as they are known.
    long position(Partition partition);

    @Override
    void close();

    /// A partition no longer holds what was to be read next: it was kept for a shorter time than the reader was
    /// away.
    final class Expired extends LogFailure {
        /// @param partition which
        /// @param wanted the offset that is gone
        public Expired(Partition partition, long wanted) {
            super(partition + " no longer holds offset " + wanted + ": its retention is shorter than the time"
                    + " for which nobody read it; raise the retention of the topic, or begin a new part");
        }
    }
}
