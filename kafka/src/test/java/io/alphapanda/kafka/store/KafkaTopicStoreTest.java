package io.alphapanda.kafka.store;

import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.eventlog.testing.TopicStoreContract;
import io.alphapanda.kafka.client.KafkaSettings;
import io.alphapanda.kafka.testing.Namespaces;
import io.alphapanda.kafka.testing.RealKafka;
import java.util.Map;

/// The contract of every store of topics, on a real broker.
class KafkaTopicStoreTest extends TopicStoreContract {
    private KafkaSettings settings = KafkaSettings.at("nowhere:1");

    @Override
    protected void begin(Map<String, Integer> partitionsByTopic) throws Exception {
        settings = Namespaces.fresh(RealKafka.shared());
        Namespaces.make(settings, partitionsByTopic);
    }

    @Override
    protected TopicStore open() {
        return KafkaTopicStore.open(settings, "market-feed", System::nanoTime);
    }

    @Override
    protected void trim(Partition partition, long before) throws Exception {
        Namespaces.trim(settings, partition.topic(), partition.number(), before);
    }
}
