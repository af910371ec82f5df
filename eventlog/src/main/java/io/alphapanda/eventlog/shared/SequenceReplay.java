package io.alphapanda.eventlog.shared;

import io.alphapanda.domain.control.InputsConsumed;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.log.EventLog.Visitor;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts the sequence of a part together again: its commits say the order, the topics have the events.
final class SequenceReplay implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);
    private final TopicStore store;
    private final RecordCodec codec;
    private final String part;
    private final OrderScan scan;
    private final Duration patience;
    private final TopicReader reader;
    private final Map<Partition, Ahead> ahead = new HashMap<>();
    private Set<Partition> takenFrom = Set.of();

    /// What was read of a partition and is not yet asked for: a part asks for its own by position, and for what it
    /// took by offset, each in their order.
    private static final class Ahead {
        private final Deque<PlacedRecord> own = new ArrayDeque<>();
        private final Deque<PlacedRecord> others = new ArrayDeque<>();
    }

    SequenceReplay(TopicStore store, RecordCodec codec, String part, OrderScan scan, Duration patience) {
        this.store = store;
        this.codec = codec;
        this.part = part;
        this.scan = scan;
        this.patience = patience;
        reader = store.reader();
    }

    /// Shows the events of positions from `from` to before `to`.
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
                    PlacedRecord found = takenAt(partition, offset);
                    visitor.visitTaken(position, codec.decode(partition.topic(), found.record().value()));
                }
            }

            @Override
            public void said(long position, Partition partition) {
                if (position >= from && position < to) {
                    PlacedRecord found = saidAt(partition, position);
                    visitor.visit(position, codec.decode(partition.topic(), found.record().value()));
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

    private PlacedRecord takenAt(Partition partition, long offset) {
        Deque<PlacedRecord> others = aheadOf(partition).others;
        while (true) {
            PlacedRecord next = others.poll();
            if (next == null) {
                readOn(partition, "offset " + offset);
            } else if (next.place().offset() == offset) {
                return next;
            } else if (next.place().offset() > offset) {
                throw gone(partition, "offset " + offset);
            }
        }
    }

    private PlacedRecord saidAt(Partition partition, long position) {
        Deque<PlacedRecord> own = aheadOf(partition).own;
        while (true) {
            PlacedRecord next = own.poll();
            if (next == null) {
                readOn(partition, "what " + part + " said at " + position);
                continue;
            }
            long found = next.record().said().orElseThrow().position();
            if (found == position) {
                return next;
            } else if (found > position) {
                throw gone(partition, "what " + part + " said at " + position);
            }
        }
    }

    private Ahead aheadOf(Partition partition) {
        return Optional.ofNullable(ahead.get(partition)).orElseThrow();
    }

    private void readOn(Partition partition, String what) {
        Ahead here = aheadOf(partition);
        for (long polls = patience.dividedBy(POLL); polls >= 0; polls--) {
            boolean isNew = false;
            for (PlacedRecord placed : reader.poll(Set.of(partition), POLL)) {
                isNew = true;
                if (placed.record().said().filter(said -> said.part().equals(part)).isPresent()) {
                    here.own.add(placed);
                } else if (takenFrom.contains(partition)) {
                    here.others.add(placed);
                }
            }
            if (isNew) {
                return;
            }
        }
        throw gone(partition, what);
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
