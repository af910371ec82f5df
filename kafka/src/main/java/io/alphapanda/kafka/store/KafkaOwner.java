package io.alphapanda.kafka.store;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.Fenced;
import io.alphapanda.eventlog.shared.Owner;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.kafka.client.KafkaSettings;
import io.alphapanda.kafka.client.ServerTrouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A part's right to commit: a producer whose transactional id only one process at a time can use.
final class KafkaOwner implements Owner {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaOwner.class);
    private final String part;
    private final KafkaSettings settings;
    private final Topics topics;
    private final Names names;
    private final ServerTrouble trouble;
    private final LagGroups lag;
    private final Partition bookmarked;
    private final KafkaProducer<byte[], byte[]> producer;
    private OptionalLong bookmark = OptionalLong.empty();
    private Optional<LogFailure> ended = Optional.empty();

    private KafkaOwner(String part, KafkaSettings settings, Topics topics, Names names,
            ServerTrouble trouble, LongSupplier tickerNanos) {
        this.part = part;
        this.settings = settings;
        this.topics = topics;
        this.names = names;
        this.trouble = trouble;
        lag = new LagGroups(part, names, settings.limits().lagEvery(), tickerNanos);
        bookmarked = topics.partitionOf(Topic.CONSUMED.nameIn(Scope.SYSTEM), part);
        producer = trouble.connect(
                () -> new KafkaProducer<>(
                        settings.committer(Names.service(part), names.transactionalId(part)),
                        new ByteArraySerializer(), new ByteArraySerializer()));
    }

    /// Fences whoever owned the part, and ends what they left open; then the bookmark is read.
    static KafkaOwner take(String part, KafkaSettings settings, Topics topics, Names names,
            ServerTrouble trouble, LongSupplier tickerNanos) {
        KafkaOwner owner = new KafkaOwner(part, settings, topics, names, trouble, tickerNanos);
        try {
            owner.producer.initTransactions();
            owner.bookmark = topics.kept(names.bookmarkGroup(part), owner.bookmarked);
            return owner;
        } catch (KafkaException | LogFailure failure) {
            owner.producer.close(Duration.ZERO);
            throw trouble.failure("taking " + part + " over", failure);
        }
    }

    @Override
    public OptionalLong bookmark() {
        return bookmark;
    }

    @Override
    public List<Place> commit(List<StoredRecord> records, Map<Partition, Long> consumed,
            OptionalLong newBookmark) {
        ended.ifPresent(failure -> {
            throw failure;
        });
        List<Partition> partitions = records.stream()
                .map(record -> topics.partitionOf(record.topic(), record.key())).toList();
        List<Future<RecordMetadata>> answers = new ArrayList<>(records.size());
        lag.read(consumed);
        Map<String, Map<TopicPartition, OffsetAndMetadata>> watched = lag.due();
        try {
            producer.beginTransaction();
            for (int i = 0; i < records.size(); i++) {
                ProducerRecord<byte[], byte[]> wire = WireRecord.of(records.get(i),
                        partitions.get(i).number(), names);
                answers.add(producer.send(wire));
            }
            tell(watched);
            newBookmark.ifPresent(offset -> tell(Map.of(names.bookmarkGroup(part),
                    Map.of(names.partition(bookmarked), new OffsetAndMetadata(offset)))));
            producer.commitTransaction();
        } catch (KafkaException failure) {
            throw endedBy(failure, records.size());
        }
        if (!watched.isEmpty()) {
            lag.told();
        }
        if (newBookmark.isPresent()) {
            bookmark = newBookmark;
        }
        return places(partitions, answers);
    }

    private void tell(Map<String, Map<TopicPartition, OffsetAndMetadata>> byGroup) {
        byGroup.forEach((group, offsets) -> producer.sendOffsetsToTransaction(offsets, outsider(group)));
    }

    /// Writes the offsets of a group without being a member of it.
    @SuppressWarnings("removal") // Kafka 5 makes it an interface; until then there is no other way without a consumer.
    private static ConsumerGroupMetadata outsider(String group) {
        return new ConsumerGroupMetadata(group);
    }

    private List<Place> places(List<Partition> partitions, List<Future<RecordMetadata>> answers) {
        List<Place> places = new ArrayList<>(answers.size());
        try {
            for (int i = 0; i < answers.size(); i++) {
                places.add(new Place(partitions.get(i), answers.get(i).get().offset()));
            }
            return places;
        } catch (ExecutionException failure) {
            throw endedBy(failure, answers.size());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw endedBy(interrupted, answers.size());
        }
    }

    /// Nothing is tried again: the next owner finds out what stands in the log.
    private LogFailure endedBy(Throwable cause, int count) {
        LogFailure failure = ServerTrouble.isFencing(cause) ? new Fenced(part, cause)
                : new LogFailure("a commit of " + part
                        + " did not get through, and it is not known whether its " + count
                        + " records were appended; whoever takes the part over next ends it and goes on from what stands"
                        + " in the log: " + trouble.failure("committing", cause).getMessage(), cause);
        ended = Optional.of(failure);
        producer.close(Duration.ZERO);
        return failure;
    }

    @Override
    public void close() {
        if (ended.isEmpty()) {
            tellTheRest();
        }
        producer.close(ended.isPresent() ? Duration.ZERO : settings.limits().closeWithin());
    }

    /// Whoever watches the lag of a part that has ended must not see it fall behind.
    private void tellTheRest() {
        Map<String, Map<TopicPartition, OffsetAndMetadata>> rest = lag.untold();
        if (rest.isEmpty()) {
            return;
        }
        try {
            producer.beginTransaction();
            tell(rest);
            producer.commitTransaction();
        } catch (KafkaException failure) {
            LOG.warn("{} ends, and its lag is shown as it was a moment before: {}", part,
                    failure.getMessage());
            ended = Optional.of(trouble.failure("telling how far " + part + " has read", failure));
        }
    }
}
