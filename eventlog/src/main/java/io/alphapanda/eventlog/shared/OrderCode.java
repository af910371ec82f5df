package io.alphapanda.eventlog.shared;

import io.alphapanda.domain.control.InputsConsumed;
import io.alphapanda.eventlog.codec.BinaryReader;
import io.alphapanda.eventlog.codec.BinaryWriter;
import io.alphapanda.eventlog.log.Partition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the order of a commit is written: for each position the number of its partition, and for what was taken the
/// distance of its offset from the one taken there before.
final class OrderCode {
    private final Map<Partition, Integer> numbers = new LinkedHashMap<>();
    private final List<Long> lastOffsets = new ArrayList<>();
    private final BinaryWriter order = new BinaryWriter();

    /// What is at one position.
    interface Sink {
        /// An event that stands at an offset.
        void taken(long position, Partition partition, long offset);

        /// An event that the part said, somewhere on a partition.
        void said(long position, Partition partition);
    }

    void taken(Partition partition, long offset) {
        int number = number(partition);
        order.integer("step", number * 2L + 1);
        order.integer("distance", offset - lastOffsets.get(number));
        lastOffsets.set(number, offset);
    }

    void said(Partition partition) {
        order.integer("step", number(partition) * 2L);
    }

    private int number(Partition partition) {
        return numbers.computeIfAbsent(partition, _ -> {
            lastOffsets.add(0L);
            return lastOffsets.size() - 1;
        });
    }

    List<String> partitions() {
        return numbers.keySet().stream().map(Partition::toString).toList();
    }

    byte[] bytes() {
        return order.toBytes();
    }

    /// Reads the order of a commit, position by position, and returns the position behind it.
    static long read(InputsConsumed commit, Sink sink) {
        List<Partition> partitions = commit.partitions().stream().map(Partition::parse).toList();
        long[] offsets = new long[partitions.size()];
        BinaryReader in = new BinaryReader(commit.order());
        long position = commit.from();
        while (!in.isAtEnd()) {
            long step = in.integer("step");
            int number = Math.toIntExact(step >> 1);
            if ((step & 1) == 0) {
                sink.said(position, partitions.get(number));
            } else {
                offsets[number] += in.integer("distance");
                sink.taken(position, partitions.get(number), offsets[number]);
            }
            position++;
        }
        return position;
    }
}
