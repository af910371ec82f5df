package io.alphapanda.app.parts;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.eventlog.shared.TopicStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// All that a desk's topics hold at a moment.
record WholeLog(List<PlacedRecord> records) {
    private static final RecordCodec CODEC = new JsonRecords();
    private static final Duration POLL = Duration.ofMillis(100);
    /// So many in a row, a minute of them, and what is missing is not shown.
    private static final int EMPTY_POLLS_MAX = 600;

    /// True once something holds of all that is there then; not yet, while the server does not answer.
    static boolean has(TopicStore store, List<Scope> accounts, Predicate<WholeLog> condition) {
        try {
            return condition.test(read(store, accounts));
        } catch (LogFailure busy) {
            return false;
        }
    }

    /// Reads the topics of the accounts.
    static WholeLog read(TopicStore store, List<Scope> accounts) {
        return read(store, accounts, false);
    }

    /// Reads those of the market too: every topic but the desk's own bookkeeping.
    static WholeLog readAll(TopicStore store, List<Scope> accounts) {
        return read(store, accounts, true);
    }

    private static WholeLog read(TopicStore store, List<Scope> accounts, boolean isWithMarket) {
        Set<Partition> partitions = new HashSet<>();
        ServerKind.topics(accounts).keySet().stream().filter(topic -> !topic.startsWith("system."))
                .filter(topic -> isWithMarket || !topic.startsWith("market.")).forEach(topic -> {
                    for (int number = 0; number < store.partitions(topic); number++) {
                        partitions.add(new Partition(topic, number));
                    }
                });
        Map<Partition, Long> ends = store.ends(partitions);
        List<PlacedRecord> records = new ArrayList<>();
        try (TopicReader reader = store.reader()) {
            store.starts(partitions).forEach(reader::from);
            for (int empty = 0; empty < EMPTY_POLLS_MAX;) {
                Set<Partition> behind = new HashSet<>();
                ends.forEach((partition, end) -> {
                    if (reader.position(partition) < end) {
                        behind.add(partition);
                    }
                });
                if (behind.isEmpty()) {
                    return new WholeLog(records);
                }
                List<PlacedRecord> next = reader.poll(behind, POLL);
                empty = next.isEmpty() ? empty + 1 : 0;
                records.addAll(next);
            }
        }
        throw new AssertionError("the server does not show all that was written");
    }

    /// The events of one kind, in one account, those of each key in their order.
    <E extends Event> List<E> of(Class<E> kind, Scope account) {
        return envelopes().filter(event -> event.scope().equals(account) && kind.isInstance(event.data()))
                .sorted(Comparator.comparingLong(Envelope::sequence)).map(event -> kind.cast(event.data()))
                .toList();
    }

    /// Every event that can be read.
    Stream<Envelope> envelopes() {
        return records.stream().map(PlacedRecord::record).flatMap(record -> {
            try {
                return Stream.of(CODEC.decode(record.topic(), record.value()));
            } catch (IllegalArgumentException poison) {
                return Stream.empty();
            }
        });
    }
}
