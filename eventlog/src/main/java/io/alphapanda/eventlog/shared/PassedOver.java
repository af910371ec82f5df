package io.alphapanda.eventlog.shared;

import io.alphapanda.eventlog.log.Partition;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How far a part has read its partitions beyond what it took there: what it said itself, and what is not for it. The
/// next life need not read that again, nor need the server keep it. Any thread.
final class PassedOver {
    private final Map<Partition, Read> byPartition = new ConcurrentHashMap<>();

    private record Read(long behindAdmitted, long upTo) {}

    /// A partition was read.
    ///
    /// @param behindAdmitted the offset behind the newest record that was handed on, to be taken or put aside
    /// @param upTo the offset behind the newest record that was read
    void read(Partition partition, long behindAdmitted, long upTo) {
        byPartition.put(partition, new Read(behindAdmitted, upTo));
    }

    /// Moves the part on wherever everything that was handed on has been taken.
    void moveOn(Stands stands) {
        byPartition.forEach((partition, read) -> {
            if (stands.hasTaken(partition, read.behindAdmitted)) {
                stands.passed(partition, read.upTo);
            }
        });
    }
}
