package io.alphapanda.eventlog.shared;

import io.alphapanda.eventlog.log.Partition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Follows partitions as they grow, and gives with each record all that its part said before it, so that
/// [ArrivalOrder] can put them in order: a fill never comes before its acknowledgement, though each is on its own
/// topic. One thread.
///
/// A server shows the partitions of a commit one after the other. Whatever belongs before a record that is shown
/// was written before that moment. So the ends of all partitions are asked for once the record is in hand, and it
/// is given out when everything up to there is in hand too.
public final class Follower implements AutoCloseable {
    /// How long a record waits for others that may never be shown, because their publisher died over them.
    static final Duration STALL_MAX = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(5);
    private static final int ROUNDS_MAX = 5;
    private static final int HELD_MAX = 10_000;
    private final TopicStore store;
    private final TopicReader reader;
    private final Set<Partition> partitions;
    private List<PlacedRecord> held = new ArrayList<>();
    private long stalls;

    /// Follows partitions, each from an offset on.
    public Follower(TopicStore store, Map<Partition, Long> starts) {
        this.store = store;
        partitions = Set.copyOf(starts.keySet());
        reader = store.steadyReader();
        starts.forEach(reader::from);
    }

    /// The next records, those of each partition in their order; waits at most so long while there are none.
    ///
    /// @throws io.alphapanda.eventlog.log.LogFailure if the server does not answer
    public List<PlacedRecord> poll(Duration patience) {
        if (held.isEmpty()) {
            held = new ArrayList<>(reader.poll(partitions, patience));
        }
        if (held.stream().allMatch(placed -> placed.record().said().isEmpty())) {
            return given(held.size());
        }
        Ready ready = new Ready(held.size(), true);
        for (int round = 1; round <= ROUNDS_MAX && ready.isOpen; round++) {
            catchUp();
            ready = withWhatBelongsBefore(ready.count);
        }
        return given(ready.count);
    }

    /// How many of the first held records may be given out.
    ///
    /// @param isOpen true if some of them were said by parts for which something may be missing still
    private record Ready(int count, boolean isOpen) {}

    /// Reads all partitions up to where they had been written when this was called.
    private void catchUp() {
        Map<Partition, Long> ends = store.ends(partitions);
        for (long polls = STALL_MAX.dividedBy(POLL); polls >= 0; polls--) {
            Set<Partition> behind = new HashSet<>();
            ends.forEach((partition, end) -> {
                if (reader.position(partition) < end) {
                    behind.add(partition);
                }
            });
            if (behind.isEmpty()) {
                return;
            }
            // A reader that turns to some of its partitions waits for it; only what would not fit is left on the server.
            held.addAll(reader.poll(held.size() < HELD_MAX ? partitions : behind, POLL));
        }
        stalls++;
    }

    /// Moves what belongs before the first `count` records up to them, with all that stands before it on its
    /// partition, so that each partition is given out in its order.
    private Ready withWhatBelongsBefore(int count) {
        Map<String, Long> newest = new HashMap<>();
        for (PlacedRecord placed : held.subList(0, count)) {
            placed.record().said().ifPresent(said -> newest.merge(said.part(), said.position(), Math::max));
        }
        List<PlacedRecord> late = held.subList(count, held.size());
        Map<Partition, Long> upTo = new HashMap<>();
        late.stream().filter(placed -> belongsBefore(placed, newest))
                .forEach(
                        placed -> upTo.merge(placed.place().partition(), placed.place().offset(), Math::max));
        List<PlacedRecord> ready = new ArrayList<>(held.subList(0, count));
        List<PlacedRecord> rest = new ArrayList<>();
        boolean isOpen = false;
        for (PlacedRecord placed : late) {
            boolean isWanted = placed.place().offset() <= upTo.getOrDefault(placed.place().partition(), -1L);
            (isWanted ? ready : rest).add(placed);
            isOpen |= isWanted && placed.record().said().isPresent() && !belongsBefore(placed, newest);
        }
        held = new ArrayList<>(ready);
        held.addAll(rest);
        return new Ready(ready.size(), isOpen);
    }

    private static boolean belongsBefore(PlacedRecord placed, Map<String, Long> newest) {
        return placed.record().said()
                .filter(said -> said.position() <= newest.getOrDefault(said.part(), Long.MIN_VALUE))
                .isPresent();
    }

    private List<PlacedRecord> given(int count) {
        List<PlacedRecord> ready = new ArrayList<>(held.subList(0, count));
        held = new ArrayList<>(held.subList(count, held.size()));
        return ready;
    }

    /// The offset up to which each partition has been given out, gaps that follow included.
    Map<Partition, Long> givenUpTo() {
        Map<Partition, Long> upTo = new HashMap<>();
        partitions.forEach(partition -> upTo.put(partition, reader.position(partition)));
        held.forEach(placed -> upTo.merge(placed.place().partition(), placed.place().offset(), Math::min));
        return upTo;
    }

    /// How often a record was given out although others before it were not shown in time.
    public long stalls() {
        return stalls;
    }

    @Override
    public void close() {
        reader.close();
    }
}
