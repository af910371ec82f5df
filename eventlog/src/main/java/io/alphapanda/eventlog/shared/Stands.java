package io.alphapanda.eventlog.shared;

import io.alphapanda.domain.control.InputsConsumed.Start;
import io.alphapanda.eventlog.log.Partition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// How far a part has taken from each partition, and how far it has said something there. One thread.
final class Stands {
    private static final long NOWHERE = -1;
    private final Map<Partition, Stand> byPartition = new HashMap<>();

    private static final class Stand {
        private long taken = NOWHERE;
        private long said = NOWHERE;
    }

    private Stand of(Partition partition) {
        return byPartition.computeIfAbsent(partition, _ -> new Stand());
    }

    void taken(Partition partition, long offset) {
        of(partition).taken = offset + 1;
    }

    /// Whether everything before an offset is taken, of a partition that the part reads.
    boolean hasTaken(Partition partition, long offset) {
        Stand stand = byPartition.get(partition);
        return stand != null && stand.taken != NOWHERE && stand.taken >= offset;
    }

    /// Nothing before an offset is to be taken any more.
    void passed(Partition partition, long offset) {
        Stand stand = of(partition);
        stand.taken = Math.max(stand.taken, offset);
    }

    void said(Partition partition, long offset) {
        of(partition).said = offset + 1;
    }

    /// Something was said there, nobody knows at which offset.
    void said(Partition partition) {
        of(partition);
    }

    /// Every partition that was ever taken from, begun or spoken on.
    Set<Partition> partitions() {
        return Set.copyOf(byPartition.keySet());
    }

    /// Takes over what a commit wrote down.
    void restore(List<Start> starts) {
        byPartition.clear();
        for (Start start : starts) {
            Stand stand = of(Partition.parse(start.partition()));
            stand.taken = start.taken();
            stand.said = start.said();
        }
    }

    List<Start> starts() {
        return new TreeMap<>(byPartition).entrySet().stream()
                .map(entry -> new Start(entry.getKey().toString(),
                        entry.getValue().taken, entry.getValue().said))
                .toList();
    }

    /// The offset behind the newest event taken from each partition, or passed over there.
    Map<Partition, Long> taken() {
        Map<Partition, Long> taken = new TreeMap<>();
        byPartition.forEach((partition, stand) -> {
            if (stand.taken != NOWHERE) {
                taken.put(partition, stand.taken);
            }
        });
        return taken;
    }

    /// From where a partition must be read for everything that comes after; empty if that is not known.
    Optional<Long> from(Partition partition) {
        Stand stand = byPartition.get(partition);
        if (stand == null || stand.said == NOWHERE) {
            return Optional.empty();
        }
        return Optional.of(stand.taken == NOWHERE ? stand.said : Math.min(stand.taken, stand.said));
    }
}
