package io.alphapanda.eventlog.shared;

import io.alphapanda.domain.control.InputsConsumed;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.log.EventLog.Visitor;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/// Puts the sequence of a part together again: its commits say the order, the topics have the events.
final class SequenceReplay implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);
    private final TopicStore store;
    private final RecordCodec codec;
    private final String part;
    private final OrderScan scan;
    private final Duration patience;
    private final long neededFrom;
    private final TopicReader reader;
    private final Map<Partition, Ahead> ahead = new HashMap<>();
    private Set<Partition> takenFrom = Set.of();

    /// What was read of a partition and is not yet asked for: a part asks for its own by position, and for what it
    /// took by offset, each in their order.
    private static final class Ahead {
        private final Deque<PlacedRecord> own = new ArrayDeque<>();
        private final Deque<PlacedRecord> others = new ArrayDeque<>();

        private boolean isEmpty() {
            return own.isEmpty() && others.isEmpty();
        }
    }

    /// @param neededFrom what stands before this position may have been replaced by newer records of its keys
    SequenceReplay(TopicStore store, RecordCodec codec, String part, OrderScan scan, Duration patience,
            long neededFrom) {
        this.store = store;
        this.codec = codec;
        this.part = part;
        this.scan = scan;
        this.patience = patience;
        this.neededFrom = neededFrom;
        reader = store.reader();
    }

    /// Shows the events of positions from `from` to before `to`, but for those that have been replaced.
    ///
    /// @param scanFrom where on the order's partition to begin; empty for the oldest that is kept
    void show(Optional<Long> scanFrom, long from, long to, Visitor visitor) {
        Stands stands = new Stands();
        Map<Partition, Long> firstTaken = new HashMap<>();
        Set<Partition> said = new HashSet<>();
        scan.read(scanFrom, (_, commit) -> {
            if (isBefore(commit, from)) {
                stands.restore(commit.starts());
            }
            OrderCode.read(commit, new OrderCode.Sink() {
                @Override
                public void taken(long position, Partition partition, long offset) {
                    if (position >= from && position < to) {
                        firstTaken.putIfAbsent(partition, offset);
                    }
                }

                @Override
                public void said(long position, Partition partition) {
                    if (position >= from && position < to) {
                        said.add(partition);
                    }
                }
            });
        });
        begin(stands, firstTaken, said);
        scan.read(scanFrom, (_, commit) -> OrderCode.read(commit, new OrderCode.Sink() {
            @Override
            public void taken(long position, Partition partition, long offset) {
                if (position >= from && position < to) {
                    takenAt(partition, offset, position)
                            .ifPresent(found -> visitor.visitTaken(position, decoded(found)));
                }
            }

            @Override
            public void said(long position, Partition partition) {
                if (position >= from && position < to) {
                    saidAt(partition, position)
                            .ifPresent(found -> visitor.visit(position, decoded(found)));
                }
            }
        }));
    }

    /// The newest snapshot whose set begins at or before a position says where everything behind it is.
    private static boolean isBefore(InputsConsumed commit, long from) {
        return commit.snapshotAt() >= 0 && commit.snapshotAt() <= from;
    }

    private void begin(Stands stands, Map<Partition, Long> firstTaken, Set<Partition> said) {
        Set<Partition> all = new HashSet<>(said);
        all.addAll(firstTaken.keySet());
        for (Partition partition : all) {
            long start = said.contains(partition)
                    ? stands.from(partition).orElseGet(() -> store.startOf(partition)) : Long.MAX_VALUE;
            ahead.put(partition, new Ahead());
            reader.from(partition, Math.min(start, firstTaken.getOrDefault(partition, Long.MAX_VALUE)));
        }
        takenFrom = Set.copyOf(firstTaken.keySet());
    }

    private Optional<PlacedRecord> takenAt(Partition partition, long offset, long position) {
        return next(partition, aheadOf(partition).others, placed -> placed.place().offset(), offset, position,
                "offset " + offset);
    }

    private Optional<PlacedRecord> saidAt(Partition partition, long position) {
        return next(partition, aheadOf(partition).own,
                placed -> placed.record().said().orElseThrow().position(), position, position,
                "what " + part + " said at " + position);
    }

    /// The record of a number, if no newer one of its key has replaced it.
    private Optional<PlacedRecord> next(Partition partition, Deque<PlacedRecord> read,
            ToLongFunction<PlacedRecord> numberOf, long wanted, long position, String what) {
        while (true) {
            PlacedRecord next = read.peek();
            if (next == null) {
                readOn(partition, what);
            } else if (numberOf.applyAsLong(next) < wanted) {
                read.remove();
            } else if (numberOf.applyAsLong(next) == wanted) {
                return Optional.of(read.remove());
            } else if (position < neededFrom && keepsNewestOnly(next)) {
                return Optional.empty();
            } else {
                throw gone(partition, what);
            }
        }
    }

    private boolean keepsNewestOnly(PlacedRecord placed) {
        return decoded(placed).topic().retention().isEmpty();
    }

    private Envelope decoded(PlacedRecord placed) {
        return codec.decode(placed.place().partition().topic(), placed.record().value());
    }

    private Ahead aheadOf(Partition partition) {
        return Optional.ofNullable(ahead.get(partition)).orElseThrow();
    }

    /// Reads on wherever nothing is at hand: a server answers for many partitions as soon as for one.
    private void readOn(Partition partition, String what) {
        Set<Partition> wanted = new HashSet<>(Set.of(partition));
        ahead.forEach((other, there) -> {
            if (there.isEmpty()) {
                wanted.add(other);
            }
        });
        for (long polls = patience.dividedBy(POLL); polls >= 0; polls--) {
            List<PlacedRecord> records = reader.poll(wanted, POLL);
            records.forEach(this::keep);
            if (!records.isEmpty()) {
                return;
            }
        }
        throw gone(partition, what);
    }

    private void keep(PlacedRecord placed) {
        Partition partition = placed.place().partition();
        if (placed.record().said().filter(said -> said.part().equals(part)).isPresent()) {
            aheadOf(partition).own.add(placed);
        } else if (takenFrom.contains(partition)) {
            aheadOf(partition).others.add(placed);
        }
    }

    private LogFailure gone(Partition partition, String what) {
        return new LogFailure("the log of " + part + " needs " + what + " of " + partition
                + ", which the server does not show; its retention is shorter than the time since the newest"
                + " snapshot, or the topic was made anew");
    }

    @Override
    public void close() {
        reader.close();
    }
}
