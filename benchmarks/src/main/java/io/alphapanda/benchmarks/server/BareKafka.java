package io.alphapanda.benchmarks.server;

import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.kafka.client.KafkaSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Kafka's own clients: acks=all, idempotent, read-committed, as a desk uses them.
final class BareKafka implements BareClient {
    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final byte[] BY = PUBLISHER.getBytes(StandardCharsets.UTF_8);
    private final String namespace;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private volatile @Nullable Exception failure;

    BareKafka(KafkaSettings settings) {
        namespace = settings.namespace();
        producer = new KafkaProducer<>(settings.publisher("bare"), new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(settings.reader(settings.limits().fetchWait()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // The callback keeps what went wrong.
    public void send(Partition partition, byte[] key, byte[] value) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(namespace + partition.topic(),
                partition.number(), key, value);
        record.headers().add("publisher", BY);
        producer.send(record, (_, failed) -> {
            if (failed != null) {
                failure = failed;
            }
        });
        Exception broken = failure;
        if (broken != null) {
            throw new IllegalStateException("a record did not arrive", broken);
        }
    }

    @Override
    public void follow(Collection<Partition> partitions) {
        List<TopicPartition> theirs = partitions.stream()
                .map(partition -> new TopicPartition(namespace + partition.topic(), partition.number()))
                .toList();
        consumer.assign(theirs);
        consumer.seekToEnd(theirs);
        theirs.forEach(consumer::position);
    }

    @Override
    public void poll(IntConsumer partitionOfEach) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(MOMENT)) {
            partitionOfEach.accept(record.partition());
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
