package io.alphapanda.eventlog.shared;

import io.alphapanda.domain.control.InputsConsumed;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Reads the commits of one part, one after the other.
final class OrderScan {
    static final String TOPIC = Topic.CONSUMED.nameIn(Scope.SYSTEM);
    private static final Duration POLL = Duration.ofMillis(20);
    private final TopicStore store;
    private final RecordCodec codec;
    private final String part;
    private final Partition partition;
    private final Duration patience;

    /// One commit, at its offset.
    @FunctionalInterface
    interface Sink {
        void see(long offset, InputsConsumed commit);
    }

    OrderScan(TopicStore store, RecordCodec codec, String part, Duration patience) {
        this.store = store;
        this.codec = codec;
        this.part = part;
        this.patience = patience;
        partition = store.partitionOf(TOPIC, part);
    }

    /// Shows every commit that is there now, from an offset on, or from the oldest that is kept.
    ///
    /// @throws LogFailure if the server does not show all of it in time: somebody's commit hangs in between
    void read(Optional<Long> from, Sink sink) {
        long end = store.endOf(partition);
        long start = from.orElseGet(() -> store.startOf(partition));
        long pollsLeft = patience.dividedBy(POLL);
        try (TopicReader reader = store.reader()) {
            reader.from(partition, start);
            while (reader.position(partition) < end) {
                long before = reader.position(partition);
                for (PlacedRecord placed : reader.poll(Set.of(partition), POLL)) {
                    if (placed.record().key().equals(part) && placed.place().offset() < end) {
                        sink.see(placed.place().offset(),
                                (InputsConsumed) codec.decode(TOPIC, placed.record().value()).data());
                    }
                }
                pollsLeft -= reader.position(partition) == before ? 1 : 0;
                if (pollsLeft < 0) {
                    throw new LogFailure("the server has not shown " + partition + " up to offset " + end
                            + " within " + patience + ", but only up to " + reader.position(partition)
                            + ": another part's commit hangs there; start again when that part is back");
                }
            }
        }
    }
}
