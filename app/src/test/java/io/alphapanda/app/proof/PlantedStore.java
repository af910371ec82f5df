package io.alphapanda.app.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.Fenced;
import io.alphapanda.eventlog.shared.Owner;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.eventlog.shared.TopicStore;

/// A connection whose commits go wrong on purpose.
record PlantedStore(TopicStore store, Bug bug) implements TopicStore {
    /// What goes wrong.
    enum Bug {
        /// Of a commit that says something, the first record is left out.
        LOSES_AN_OUTPUT,
        /// Whoever was taken over takes the part back and goes on.
        DOES_NOT_FENCE
    }

    @Override
    public Owner own(String part) {
        return new Owner() {
            private Owner owner = store.own(part);

            @Override
            public OptionalLong bookmark() {
                return owner.bookmark();
            }

            @Override
            public List<Place> commit(List<StoredRecord> records, Map<Partition, Long> consumed,
                    OptionalLong bookmark) {
                boolean says = records.size() > 1;
                return switch (bug) {
                    case LOSES_AN_OUTPUT -> {
                        List<Place> places = new ArrayList<>(owner.commit(
                                says ? records.subList(1, records.size()) : records, consumed, bookmark));
                        if (says) {
                            places.addFirst(places.getFirst());
                        }
                        yield places;
                    }
                    case DOES_NOT_FENCE -> {
                        try {
                            yield owner.commit(records, consumed, bookmark);
                        } catch (Fenced taken) {
                            owner = store.own(part);
                            yield owner.commit(records, consumed, bookmark);
                        }
                    }
                };
            }

            @Override
            public void close() {
                owner.close();
            }
        };
    }

    @Override
    public int partitions(String topic) {
        return store.partitions(topic);
    }

    @Override
    public Partition partitionOf(String topic, String key) {
        return store.partitionOf(topic, key);
    }

    @Override
    public CompletableFuture<Place> publish(StoredRecord record) {
        return store.publish(record);
    }

    @Override
    public Set<String> everOwned(Collection<String> parts) {
        return store.everOwned(parts);
    }

    @Override
    public TopicReader reader() {
        return store.reader();
    }

    @Override
    public Map<Partition, Long> starts(Collection<Partition> partitions) {
        return store.starts(partitions);
    }

    @Override
    public Map<Partition, Long> ends(Collection<Partition> partitions) {
        return store.ends(partitions);
    }

    @Override
    public void close() {
        store.close();
    }
}
