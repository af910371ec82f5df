package io.alphapanda.kafka.store;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.kafka.client.KafkaSettings;
import io.alphapanda.kafka.client.ServerTrouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads partitions of its own choice, as far as transactions are complete. A server that is silent for long is
/// asked whether it is there: the client itself would wait without a word.
final class KafkaReader implements TopicReader {
    private final KafkaSettings settings;
    private final Topics topics;
    private final Names names;
    private final ServerTrouble trouble;
    private final LongSupplier tickerNanos;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<Partition, TopicPartition> assigned = new HashMap<>();
    private long heardNanos;

    KafkaReader(KafkaSettings settings, Topics topics, Names names, ServerTrouble trouble,
            Duration fetchWait, LongSupplier tickerNanos) {
        this.settings = settings;
        this.topics = topics;
        this.names = names;
        this.trouble = trouble;
        this.tickerNanos = tickerNanos;
        consumer = trouble
                .connect(() -> new KafkaConsumer<>(settings.reader(fetchWait), new ByteArrayDeserializer(),
                        new ByteArrayDeserializer()));
        heardNanos = tickerNanos.getAsLong();
    }

    @Override
    public void from(Partition partition, long offset) {
        if (!assigned.containsKey(partition)) {
            topics.refuseUnknown(partition);
            assigned.put(partition, names.partition(partition));
            consumer.assign(assigned.values());
        }
        consumer.seek(theirs(partition), offset);
    }

    @Override
    public List<PlacedRecord> poll(Set<Partition> wanted, Duration patience) {
        turnTo(wanted);
        try {
            List<PlacedRecord> records = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(patience)) {
                records.add(WireRecord.read(record,
                        names.partition(new TopicPartition(record.topic(), record.partition()))));
            }
            noteSilence(records.isEmpty());
            return records;
        } catch (OffsetOutOfRangeException gone) {
            throw outOfRange(gone);
        } catch (KafkaException failure) {
            throw trouble.failure("reading", failure);
        }
    }

    private void turnTo(Set<Partition> wanted) {
        Set<TopicPartition> resumed = new HashSet<>();
        wanted.forEach(partition -> resumed.add(theirs(partition)));
        Set<TopicPartition> others = new HashSet<>(assigned.values());
        others.removeAll(resumed);
        consumer.pause(others);
        consumer.resume(resumed);
    }

    private void noteSilence(boolean nothingCame) {
        Duration patience = settings.limits().answerWithin();
        if (nothingCame && tickerNanos.getAsLong() - heardNanos > patience.toNanos()) {
            topics.greet();
            heardNanos = tickerNanos.getAsLong();
        } else if (!nothingCame) {
            heardNanos = tickerNanos.getAsLong();
        }
    }

    private LogFailure outOfRange(OffsetOutOfRangeException gone) {
        TopicPartition theirs = gone.partitions().iterator().next();
        Partition partition = names.partition(theirs);
        long wanted = gone.offsetOutOfRangePartitions().getOrDefault(theirs, 0L);
        long end = topics.offsets(List.of(partition), OffsetSpec.latest())
                .getOrDefault(partition, Long.MAX_VALUE);
        return wanted <= end ? new Expired(partition, wanted)
                : new LogFailure(partition + " ends at offset " + end + ", before " + wanted
                        + ", up to which it was read: the server has lost records; do not trade on until you know why");
    }

    @Override
    public long position(Partition partition) {
        return consumer.position(theirs(partition));
    }

    private TopicPartition theirs(Partition partition) {
        TopicPartition theirs = assigned.get(partition);
        if (theirs == null) {
            throw new IllegalArgumentException(partition + " is not read; call from() first");
        }
        return theirs;
    }

    /// Also on a thread that was interrupted, which the client would not close in order.
    @Override
    public void close() {
        boolean wasInterrupted = Thread.interrupted();
        try {
            consumer.close(CloseOptions.timeout(settings.limits().closeWithin()));
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
