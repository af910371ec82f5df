package io.alphapanda.eventlog.testing;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.Owner;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.eventlog.shared.TopicStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// A connection to any server whose process can die at a commit of the test's choice, before or after the server has
/// appended it, or be cut off from publishing. What it wraps is not closed with it.
public final class MortalStore implements TopicStore {
    private final TopicStore store;
    private int commits;
    private int dieAt = Integer.MAX_VALUE;
    private boolean isAfter;
    private volatile boolean isDead;
    private volatile boolean isMute;

    /// A connection that lives until told otherwise.
    public MortalStore(TopicStore store) {
        this.store = store;
    }

    /// Dies at the n-th commit from now, from 1.
    public void dieAt(int commit, boolean isAfterwards) {
        commits = 0;
        dieAt = commit;
        isAfter = isAfterwards;
    }

    /// Publishes nothing, and seems to.
    public void mute(boolean isOn) {
        isMute = isOn;
    }

    /// Whether it has died.
    public boolean isDead() {
        return isDead;
    }

    private void live() {
        if (isDead) {
            throw new LogFailure("this process is dead");
        }
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
        live();
        return isMute ? new CompletableFuture<>() : store.publish(record);
    }

    @Override
    public Owner own(String part) {
        live();
        Owner owner = store.own(part);
        return new Owner() {
            @Override
            public OptionalLong bookmark() {
                return owner.bookmark();
            }

            @Override
            public List<Place> commit(List<StoredRecord> records, Map<Partition, Long> consumed,
                    OptionalLong bookmark) {
                live();
                isDead = ++commits >= dieAt;
                if (isDead && !isAfter) {
                    throw new LogFailure("this process dies before its commit");
                }
                List<Place> places = owner.commit(records, consumed, bookmark);
                if (isDead) {
                    throw new LogFailure("this process dies after its commit");
                }
                return places;
            }

            @Override
            public void close() {
                owner.close();
            }
        };
    }

    @Override
    public Set<String> everOwned(Collection<String> parts) {
        live();
        return store.everOwned(parts);
    }

    @Override
    public TopicReader reader() {
        live();
        return store.reader();
    }

    @Override
    public Map<Partition, Long> starts(Collection<Partition> partitions) {
        live();
        return store.starts(partitions);
    }

    @Override
    public Map<Partition, Long> ends(Collection<Partition> partitions) {
        live();
        return store.ends(partitions);
    }

    @Override
    public void close() {
        isDead = true;
    }
}
