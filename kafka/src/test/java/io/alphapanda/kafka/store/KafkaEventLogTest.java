package io.alphapanda.kafka.store;

import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.shared.SharedEventLog;
import io.alphapanda.eventlog.shared.SharedLogLimits;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.eventlog.testing.DurableEventLogContract;
import io.alphapanda.eventlog.testing.LogTopics;
import io.alphapanda.kafka.client.KafkaSettings;
import io.alphapanda.kafka.testing.Namespaces;
import io.alphapanda.kafka.testing.RealKafka;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/// The contract of every durable log, on a real broker.
class KafkaEventLogTest extends DurableEventLogContract {
    private final Map<Path, KafkaSettings> servers = new HashMap<>();
    private final List<TopicStore> stores = new ArrayList<>();

    @Override
    protected EventLog open(Path path) {
        KafkaSettings settings = servers.computeIfAbsent(path, _ -> withTopics());
        KafkaTopicStore store = KafkaTopicStore.open(settings, "risk-manager", System::nanoTime);
        stores.add(store);
        return SharedEventLog.open(store, new JsonRecords(), "risk-manager:paper", "test/1",
                WriterMode.THREAD,
                SharedLogLimits.STANDARD);
    }

    private static KafkaSettings withTopics() {
        KafkaSettings fresh = Namespaces.fresh(RealKafka.shared());
        try {
            Namespaces.make(fresh, LogTopics.OF_SAMPLES);
        } catch (Exception refused) {
            throw new IllegalStateException("the broker makes no topics", refused);
        }
        return fresh;
    }

    @AfterEach
    void close() {
        stores.forEach(TopicStore::close);
    }
}
