package io.alphapanda.kafka.store;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.kafka.client.KafkaSettings;
import io.alphapanda.kafka.client.ServerTrouble;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTransactionsResult;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// What the server knows about its topics, and of who has written to them. Partition counts are asked for once. Any thread.
final class Topics implements AutoCloseable {
    private final Admin admin;
    private final Names names;
    private final KafkaSettings settings;
    private final ServerTrouble trouble;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    Topics(KafkaSettings settings, Names names, ServerTrouble trouble) {
        this.settings = settings;
        this.names = names;
        this.trouble = trouble;
        admin = trouble.connect(() -> Admin.create(settings.admin()));
    }

    /// Asks whether anybody is there.
    void greet() {
        trouble.await("being greeted", admin.describeCluster().nodes());
    }

    int partitions(String topic) {
        Integer known = counts.get(topic);
        if (known != null) {
            return known;
        }
        int count = ask(topic);
        counts.put(topic, count);
        return count;
    }

    private int ask(String topic) {
        String name = names.topic(topic);
        try {
            return trouble
                    .await("looking for topic '" + topic + "'",
                            admin.describeTopics(List.of(name)).allTopicNames())
                    .values().iterator().next().partitions().size();
        } catch (LogFailure failure) {
            throw ServerTrouble.find(failure, UnknownTopicOrPartitionException.class).isPresent()
                    ? ServerTrouble.noTopic(topic)
                    : failure;
        }
    }

    Partition partitionOf(String topic, String key) {
        return new Partition(topic, BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8),
                partitions(topic)));
    }

    /// The offsets of partitions, also of what no commit has ended yet.
    Map<Partition, Long> offsets(Collection<Partition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        for (Partition partition : partitions) {
            refuseUnknown(partition);
            wanted.put(names.partition(partition), which);
        }
        Map<Partition, Long> offsets = new TreeMap<>();
        trouble.await("asking for offsets",
                admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED)).all())
                .forEach((partition, found) -> offsets.put(names.partition(partition), found.offset()));
        return offsets;
    }

    /// The offset that a group keeps for a partition, once no commit that moves it is under way.
    OptionalLong kept(String group, Partition partition) {
        TopicPartition theirs = names.partition(partition);
        Map<TopicPartition, OffsetAndMetadata> offsets = trouble.await("asking for the bookmark of " + group,
                admin.listConsumerGroupOffsets(
                        Map.of(group, new ListConsumerGroupOffsetsSpec().topicPartitions(List.of(theirs))),
                        new ListConsumerGroupOffsetsOptions().requireStable(true))
                        .partitionsToOffsetAndMetadata(group));
        OffsetAndMetadata found = offsets.get(theirs);
        return found == null ? OptionalLong.empty() : OptionalLong.of(found.offset());
    }

    /// The parts whose transactional ids the server knows.
    Set<String> everCommitting(Collection<String> parts) {
        DescribeTransactionsResult answers = admin
                .describeTransactions(parts.stream().map(names::transactionalId).toList());
        Set<String> known = new TreeSet<>();
        for (String part : parts) {
            try {
                trouble.await("looking for earlier lives of " + part,
                        answers.description(names.transactionalId(part)));
                known.add(part);
            } catch (LogFailure failure) {
                if (ServerTrouble.find(failure, TransactionalIdNotFoundException.class).isEmpty()) {
                    throw failure;
                }
            }
        }
        return known;
    }

    void refuseUnknown(Partition partition) {
        int count = partitions(partition.topic());
        if (partition.number() < 0 || partition.number() >= count) {
            throw new LogFailure("there is no partition " + partition + ": the topic has " + count);
        }
    }

    @Override
    public void close() {
        admin.close(settings.limits().closeWithin());
    }
}
