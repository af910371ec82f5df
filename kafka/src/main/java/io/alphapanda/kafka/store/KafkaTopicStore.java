package io.alphapanda.kafka.store;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.Owner;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.kafka.client.KafkaSettings;
import io.alphapanda.kafka.client.ServerTrouble;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Topics on Kafka, or on Redpanda: published to by an idempotent producer that waits for all replicas, committed
/// to in transactions, read as far as transactions are complete.
///
/// What is published while the server is away waits in the client's buffer; a full buffer blocks the publisher. A
/// published record's future completes on a thread of the client, which must not be kept waiting.
public final class KafkaTopicStore implements TopicStore {
    private final KafkaSettings settings;
    private final Names names;
    private final ServerTrouble trouble;
    private final Topics topics;
    private final KafkaProducer<byte[], byte[]> publisher;
    private final LongSupplier tickerNanos;

    private KafkaTopicStore(KafkaSettings settings, String service, LongSupplier tickerNanos) {
        this.settings = settings;
        this.tickerNanos = tickerNanos;
        names = new Names(settings);
        trouble = new ServerTrouble(settings);
        topics = new Topics(settings, names, trouble);
        publisher = trouble
                .connect(() -> new KafkaProducer<>(settings.publisher(service), new ByteArraySerializer(),
                        new ByteArraySerializer()));
    }

    /// Connects, and finds somebody there.
    ///
    /// @param service whose tuning holds for what is published outside commits
    /// @param tickerNanos counts nanoseconds from any start
    /// @throws LogFailure if no server answers
    public static KafkaTopicStore open(KafkaSettings settings, String service, LongSupplier tickerNanos) {
        KafkaTopicStore store = new KafkaTopicStore(settings, service, tickerNanos);
        try {
            store.topics.greet();
            return store;
        } catch (LogFailure nobody) {
            store.close();
            throw nobody;
        }
    }

    @Override
    public int partitions(String topic) {
        return topics.partitions(topic);
    }

    @Override
    public Partition partitionOf(String topic, String key) {
        return topics.partitionOf(topic, key);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // The callback is told all that the client's future would tell.
    public CompletableFuture<Place> publish(StoredRecord record) {
        CompletableFuture<Place> answer = new CompletableFuture<>();
        try {
            Partition partition = topics.partitionOf(record.topic(), record.key());
            publisher.send(WireRecord.of(record, partition.number(), names), (metadata, failure) -> {
                if (failure == null) {
                    answer.complete(new Place(partition, metadata.offset()));
                } else {
                    answer.completeExceptionally(unpublished(record, failure));
                }
            });
        } catch (LogFailure | KafkaException | IllegalStateException failure) {
            // The last of them is what a closed client says.
            answer.completeExceptionally(unpublished(record, failure));
        }
        return answer;
    }

    private LogFailure unpublished(StoredRecord record, Exception cause) {
        return trouble.failure("publishing on '" + record.topic() + "'", cause);
    }

    @Override
    public Owner own(String part) {
        return KafkaOwner.take(part, settings, topics, names, trouble, tickerNanos);
    }

    @Override
    public Set<String> everOwned(Collection<String> parts) {
        return topics.everCommitting(parts);
    }

    @Override
    public TopicReader reader() {
        return new KafkaReader(settings, topics, names, trouble, settings.limits().fetchWait(), tickerNanos);
    }

    @Override
    public TopicReader steadyReader() {
        return new KafkaReader(settings, topics, names, trouble, settings.limits().steadyFetchWait(),
                tickerNanos);
    }

    @Override
    public Map<Partition, Long> starts(Collection<Partition> partitions) {
        return topics.offsets(partitions, OffsetSpec.earliest());
    }

    @Override
    public Map<Partition, Long> ends(Collection<Partition> partitions) {
        return topics.offsets(partitions, OffsetSpec.latest());
    }

    @Override
    public void close() {
        publisher.close(settings.limits().closeWithin());
        topics.close();
    }
}
