package io.alphapanda.redis.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.shared.Owner;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicStore;
import io.alphapanda.eventlog.testing.TopicStoreContract;
import io.alphapanda.redis.server.RedisAddress;
import io.alphapanda.redis.testing.RealRedis;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.util.JedisClusterCRC16;

/// A Redis Cluster of two nodes keeps the same promises: each desk lives on one of them, and is found there.
class RedisClusterTest extends TopicStoreContract {
    private static final AtomicInteger DESKS = new AtomicInteger();
    private static List<RealRedis> nodes = List.of();

    private final RedisSettings settings = desk("desk-" + DESKS.incrementAndGet());

    @BeforeAll
    static void startCluster() {
        nodes = RealRedis.startCluster(2);
    }

    @AfterAll
    static void stopCluster() {
        nodes.forEach(RealRedis::close);
    }

    private static RedisSettings desk(String namespace) {
        return new RedisSettings(RedisAddress.parse(nodes.getFirst().url()), namespace);
    }

    @Override
    protected void begin(Map<String, Integer> partitionsByTopic) {
        Map<String, TopicShape> plan = new TreeMap<>();
        partitionsByTopic.forEach((topic, partitions) -> plan.put(topic,
                new TopicShape(partitions, Optional.of(Duration.ofHours(1)))));
        plan.put("paper.positions.updated", new TopicShape(2, Optional.empty()));
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

    @Test
    void all_keys_of_a_desk_share_one_slot_so_that_one_commit_may_touch_any_of_them() {
        StoredRecord fill = record(FILLS, "paper:sma:NSE:INFY", "fill");
        StoredRecord position = record("paper.positions.updated", "paper:sma:NSE:INFY", "position");
        try (RedisTopicStore store = RedisTopicStore.open(settings, System::nanoTime);
                Owner owner = store.own(RISK)) {
            assertThat(owner.commit(List.of(fill, position, position), Map.of(new Partition(TICKS, 0), 7L),
                    OptionalLong.of(1))).hasSize(3);
            assertThat(store.upkeep().sweep()).isZero();
        }
        byte[] one = settings.keys().stream(new Partition(FILLS, 0));
        byte[] other = "paper.orders.filled/1".getBytes(StandardCharsets.UTF_8);
        try (Jedis redis = home().connect()) {
            assertThatThrownBy(() -> redis.eval("return 1".getBytes(StandardCharsets.UTF_8), 2, one, other))
                    .isInstanceOf(JedisDataException.class).hasMessageContaining("slot");
        }
    }

    @Test
    void several_desks_spread_over_the_nodes_and_each_is_found_by_any_address() {
        for (int i = 0; i < 20; i++) {
            RedisSettings other = desk("other-" + i);
            new RedisTopicBootstrap(other).run(Map.of(TICKS, new TopicShape(1, Optional.empty())), false);
            try (RedisTopicStore store = RedisTopicStore.open(other, System::nanoTime)) {
                assertThat(store.publish(record(TICKS, "NSE:INFY", "tick")).join().offset()).isPositive();
            }
        }
        for (RealRedis node : nodes) {
            try (Jedis redis = node.connect()) {
                assertThat(redis.dbSize()).as("keys on one node").isPositive();
            }
        }
    }

    private RealRedis home() {
        return nodes.get(JedisClusterCRC16.getSlot(settings.keys().topics()) < 8_192 ? 0 : 1);
    }
}
