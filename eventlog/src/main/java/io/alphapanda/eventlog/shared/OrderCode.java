package io.alphapanda.eventlog.shared;

import io.alphapanda.domain.control.InputsConsumed;
import io.alphapanda.eventlog.codec.BinaryReader;
import io.alphapanda.eventlog.codec.BinaryWriter;
import io.alphapanda.eventlog.log.Partition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the order of a commit is written: for each position its kind and the number of its partition, and for what was
/// taken the distance of its offset from the one before on that partition.
final class OrderCode {
    private static final int KIND_BITS = 2;
    private static final int SAID = 0;
    private static final int TAKEN = 1;
    private final Map<Partition, Integer> numbers = new LinkedHashMap<>();
    private final List<Long> lastOffsets = new ArrayList<>();
    private final BinaryWriter order = new BinaryWriter();

    /// What is at one position.
    interface Sink {
        /// An event of another part, or of nobody's, that stands at an offset.
        void taken(long position, Partition partition, long offset);

        /// An event that the part said, or that came to it from outside, somewhere on a partition.
        void said(long position, Partition partition);
    }

    void taken(Partition partition, long offset) {
        int number = number(partition);
        step(TAKEN, number);
        order.integer("distance", offset - lastOffsets.get(number));
        lastOffsets.set(number, offset);
    }

    void said(Partition partition) {
        step(SAID, number(partition));
    }

    private void step(int kind, int number) {
        order.integer("step", (long) number << KIND_BITS | kind);
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
            int number = Math.toIntExact(step >> KIND_BITS);
            int kind = (int) step & (1 << KIND_BITS) - 1;
            Partition partition = partitions.get(number);
            if (kind != SAID) {
                offsets[number] += in.integer("distance");
            }
            switch (kind) {
                case SAID -> sink.said(position, partition);
                case TAKEN -> sink.taken(position, partition, offsets[number]);
                default -> throw new IllegalArgumentException(
                        "the order of " + commit.part() + " has a step of kind "
                                + kind + " at position " + position + ", which this build does not know");
            }
            position++;
        }
        return position;
    }
}
