package io.alphapanda.redis.stream;

import io.alphapanda.eventlog.codec.JsonRecords;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.shared.SharedEventLog;
import io.alphapanda.eventlog.shared.SharedLogLimits;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.eventlog.testing.DurableEventLogContract;
import io.alphapanda.eventlog.testing.LogTopics;
import io.alphapanda.redis.server.RedisAddress;
import io.alphapanda.redis.testing.RealRedis;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;

/// The contract of every durable log, on a real Redis.
class RedisEventLogTest extends DurableEventLogContract {
    private final Map<Path, RedisSettings> servers = new HashMap<>();
    private final List<TopicStore> stores = new ArrayList<>();

    @Override
    protected EventLog open(Path path) {
        RedisSettings settings = servers.computeIfAbsent(path, _ -> {
            RedisSettings fresh = new RedisSettings(RedisAddress.parse(RealRedis.shared().url()),
                    RealRedis.freshNamespace());
            Map<String, TopicShape> plan = new TreeMap<>();
            LogTopics.OF_SAMPLES.forEach((topic, partitions) -> plan.put(topic,
                    new TopicShape(partitions, Optional.of(Duration.ofHours(1)))));
            new RedisTopicBootstrap(fresh).run(plan, false);
            return fresh;
        });
        RedisTopicStore store = RedisTopicStore.open(settings, System::nanoTime);
        stores.add(store);
        return SharedEventLog.open(store, new JsonRecords(), "risk-manager:paper", "test/1",
                WriterMode.THREAD,
                SharedLogLimits.STANDARD);
    }

    @AfterEach
    void close() {
        stores.forEach(TopicStore::close);
    }
}
