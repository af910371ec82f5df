package io.alphapanda.redis.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.redis.server.RedisAddress;
import io.alphapanda.redis.stream.RedisTopicBootstrap.Outcome;
import io.alphapanda.redis.stream.RedisTopicBootstrap.Step;
import io.alphapanda.redis.testing.RealRedis;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class RedisTopicBootstrapTest {
    private final RedisSettings settings = new RedisSettings(RedisAddress.parse(RealRedis.shared().url()),
            RealRedis.freshNamespace());
    private final RedisTopicBootstrap bootstrap = new RedisTopicBootstrap(settings);

    @Test
    void the_plan_is_the_registry_with_the_topics_of_each_account() {
        SortedMap<String, TopicShape> plan = RedisTopicBootstrap
                .plan(List.of(Scope.account("paper"), Scope.account("zerodha")));
        assertThat(plan).containsEntry("market.ticks", new TopicShape(4, Optional.of(Duration.ofHours(1))))
                .containsEntry("zerodha.orders.filled", new TopicShape(3, Optional.of(Duration.ofDays(30))))
                .containsEntry("paper.positions.updated", new TopicShape(3, Optional.empty()))
                .containsEntry("system.snapshots", new TopicShape(1, Optional.empty()));
        assertThat(plan.keySet()).noneMatch(topic -> topic.startsWith("shared"));
    }

    @Test
    void a_dry_run_tells_all_and_changes_nothing() {
        SortedMap<String, TopicShape> plan = RedisTopicBootstrap.plan(List.of(Scope.account("paper")));
        assertThat(bootstrap.run(plan, true)).hasSameSizeAs(plan.keySet())
                .allMatch(made -> made.step() == Step.MADE);
        assertThat(bootstrap.run(plan, false)).allMatch(made -> made.step() == Step.MADE);
        assertThat(bootstrap.run(plan, false)).allMatch(kept -> kept.step() == Step.KEPT);
        try (RedisTopicStore store = RedisTopicStore.open(settings, System::nanoTime)) {
            plan.forEach((topic, shape) -> assertThat(store.partitions(topic)).isEqualTo(shape.partitions()));
        }
    }

    @Test
    void another_retention_is_taken_on_and_another_number_of_partitions_is_only_told() {
        bootstrap.run(Map.of("market.ticks", new TopicShape(4, Optional.of(Duration.ofHours(1)))), false);
        List<Outcome> changed = bootstrap
                .run(Map.of("market.ticks", new TopicShape(4, Optional.of(Duration.ofHours(2)))), false);
        assertThat(changed).extracting(Outcome::step).containsExactly(Step.CHANGED);
        List<Outcome> wider = bootstrap
                .run(Map.of("market.ticks", new TopicShape(8, Optional.of(Duration.ofHours(3)))), false);
        assertThat(wider).extracting(Outcome::step).containsExactly(Step.DIFFERS);
        assertThat(wider.getFirst().remark()).contains("4 partitions").contains("8 are planned");
        assertThat(bootstrap.run(Map.of("market.ticks", new TopicShape(4, Optional.of(Duration.ofHours(3)))),
                true))
                .extracting(Outcome::step).containsExactly(Step.KEPT);
    }
}
