package io.alphapanda.kafka.testing;

import io.alphapanda.eventlog.testing.Waits;
import io.alphapanda.kafka.client.KafkaSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/// Topics for one test on a broker that many share: each test has a namespace of its own.
public final class Namespaces {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Namespaces() {}

    /// Settings in a namespace that nobody else has.
    public static KafkaSettings fresh(RealKafka kafka) {
        String namespace = "t" + ProcessHandle.current().pid() + "-" + NEXT.getAndIncrement() + ".";
        return KafkaSettings.at(kafka.bootstrapServers()).inNamespace(namespace);
    }

    /// Makes topics that take large records.
    public static void make(KafkaSettings settings, Map<String, Integer> partitionsByTopic) throws Exception {
        try (Admin admin = Admin.create(settings.admin())) {
            List<NewTopic> topics = partitionsByTopic.entrySet().stream()
                    .map(one -> new NewTopic(settings.namespace() + one.getKey(), one.getValue(), (short) 1)
                            .configs(
                                    Map.of("max.message.bytes",
                                            String.valueOf(settings.limits().recordBytesMax()))))
                    .toList();
            admin.createTopics(topics).all().get(30, TimeUnit.SECONDS);
            // The broker shows a topic some moments after its controller has made it.
            Set<String> made = topics.stream().map(NewTopic::name).collect(Collectors.toSet());
            Waits.until("the broker shows " + made, () -> shown(admin).containsAll(made));
        }
    }

    private static Set<String> shown(Admin admin) {
        return admin.listTopics().names().toCompletionStage().toCompletableFuture().join();
    }

    /// Throws away what stands before an offset.
    public static void trim(KafkaSettings settings, String topic, int partition, long before)
            throws Exception {
        try (Admin admin = Admin.create(settings.admin())) {
            admin.deleteRecords(Map.of(new TopicPartition(settings.namespace() + topic, partition),
                    RecordsToDelete.beforeOffset(before))).all().get(30, TimeUnit.SECONDS);
        }
    }
}
