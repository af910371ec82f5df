package io.alphapanda.eventlog.shared;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Topics in partitions on a server that many processes share: what Kafka and Redis Streams have in common.
///
/// A backend guarantees: records of a partition keep their order; what [Owner#commit] appends is seen by every
/// reader as a whole or not at all; a part has one owner, and an earlier one can commit nothing any more. It does
/// not own retries beyond those of its client, the meaning of a record, or who should own a part when.
/// Any thread, unless said otherwise.
public interface TopicStore extends AutoCloseable {
    /// How many partitions a topic has.
    ///
    /// @throws LogFailure if there is no such topic, or the server does not answer
    int partitions(String topic);

    /// The partition on which records of a key stand.
    Partition partitionOf(String topic, String key);

    /// Appends a record outside any commit; two calls of one thread keep their order on a partition.
    ///
    /// Completes with its place once it is durable, or exceptionally with a [LogFailure].
    CompletableFuture<Place> publish(StoredRecord record);

    /// Takes a part over, at once: whoever owned it before can commit nothing any more, and what it left half
    /// done is gone.
    ///
    /// @param part `service:shard`
    /// @throws LogFailure if the server does not answer
    Owner own(String part);

    /// Which of some parts anybody has ever taken over, as far back as the server remembers: Redis for good, Kafka for
    /// seven days after a part's last commit unless it is told otherwise.
    ///
    /// @throws LogFailure if the server does not answer
    Set<String> everOwned(Collection<String> parts);

    /// Begins to read; nothing is read until [TopicReader#from].
    TopicReader reader();

    /// A reader for one who wants the same partitions all the time: a server that has nothing new is asked less often,
    /// and a turn to other partitions may take longer.
    default TopicReader steadyReader() {
        return reader();
    }

    /// The offset of the oldest record still kept, for each partition; of an empty one the next to be written.
    Map<Partition, Long> starts(Collection<Partition> partitions);

    /// The offset behind the newest record that was written, whether its commit is complete or not.
    Map<Partition, Long> ends(Collection<Partition> partitions);

    /// About how many records stand between two offsets of a partition; for those who watch.
    default long recordsBetween(Partition partition, long from, long to) {
        return Math.max(0, to - from);
    }

    /// The same for one partition.
    default long startOf(Partition partition) {
        return Optional.ofNullable(starts(Set.of(partition)).get(partition)).orElseThrow();
    }

    /// The same for one partition.
    default long endOf(Partition partition) {
        return Optional.ofNullable(ends(Set.of(partition)).get(partition)).orElseThrow();
    }

    /// Lets go of the server. What was published and not yet durable may be lost.
    @Override
    void close();
}
