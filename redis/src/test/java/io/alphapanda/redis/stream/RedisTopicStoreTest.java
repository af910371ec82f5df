package io.alphapanda.redis.stream;

import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.eventlog.testing.TopicStoreContract;
import io.alphapanda.redis.server.RedisAddress;
import io.alphapanda.redis.testing.RealRedis;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class RedisTopicStoreTest extends TopicStoreContract {
    private final RedisSettings settings = new RedisSettings(RedisAddress.parse(RealRedis.shared().url()),
            RealRedis.freshNamespace());

    @Override
    protected void begin(Map<String, Integer> partitionsByTopic) {
        Map<String, TopicShape> plan = new TreeMap<>();
        partitionsByTopic.forEach((topic, partitions) -> plan.put(topic,
                new TopicShape(partitions, Optional.of(Duration.ofHours(1)))));
        new RedisTopicBootstrap(settings).run(plan, false);
    }

    @Override
    protected TopicStore open() {
        return RedisTopicStore.open(settings, System::nanoTime);
    }

    @Override
    protected void trim(Partition partition, long before) {
        try (StreamUpkeep upkeep = new StreamUpkeep(settings.newLine(), settings.keys())) {
            upkeep.trimBefore(partition, before);
        }
    }
}
