package io.alphapanda.eventlog.shared;

import io.alphapanda.eventlog.log.Partition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// The one order in which records of several partitions and parts are taken.
///
/// Each partition keeps its order, always: that is what tells after a restart where to go on. Each part keeps the
/// order in which it spoke, unless two parts wrote over each other on two partitions. Among what may come next the
/// oldest comes first.
final class ArrivalOrder<T> {
    private final Function<T, PlacedRecord> record;
    private final ToLongFunction<T> micros;
    private final Map<Partition, Deque<T>> byPartition = new LinkedHashMap<>();
    private final Map<String, PriorityQueue<Long>> positionsByPart = new HashMap<>();

    ArrivalOrder(Function<T, PlacedRecord> record, ToLongFunction<T> micros) {
        this.record = record;
        this.micros = micros;
    }

    /// All of them, in that order.
    List<T> of(List<T> arrivals) {
        for (T arrival : arrivals) {
            PlacedRecord placed = record.apply(arrival);
            byPartition.computeIfAbsent(placed.place().partition(), _ -> new ArrayDeque<>()).add(arrival);
            placed.record().said().ifPresent(said -> positionsByPart
                    .computeIfAbsent(said.part(), _ -> new PriorityQueue<>()).add(said.position()));
        }
        List<T> ordered = new ArrayList<>(arrivals.size());
        while (ordered.size() < arrivals.size()) {
            ordered.add(take(next(true).or(() -> next(false)).orElseThrow()));
        }
        return ordered;
    }

    /// The partition whose first record comes next.
    private Optional<Deque<T>> next(boolean isInOrderOfParts) {
        Optional<Deque<T>> next = Optional.empty();
        long least = Long.MAX_VALUE;
        for (Deque<T> partition : byPartition.values()) {
            T first = partition.peek();
            if (first != null && (!isInOrderOfParts || isNextOfItsPart(first))
                    && (next.isEmpty() || micros.applyAsLong(first) < least)) {
                next = Optional.of(partition);
                least = micros.applyAsLong(first);
            }
        }
        return next;
    }

    private boolean isNextOfItsPart(T arrival) {
        return record.apply(arrival).record().said()
                .map(said -> positions(said.part()).peek() == said.position()).orElse(true);
    }

    private T take(Deque<T> partition) {
        T taken = partition.remove();
        record.apply(taken).record().said().ifPresent(said -> positions(said.part()).remove(said.position()));
        return taken;
    }

    private PriorityQueue<Long> positions(String part) {
        return Optional.ofNullable(positionsByPart.get(part)).orElseThrow();
    }
}
