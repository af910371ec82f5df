package io.alphapanda.kafka.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicPlanTest {
    private static final Scope PAPER = Scope.account("paper");
    private static final Scope ZERODHA = Scope.account("zerodha");
    private static final int MEBIBYTES_16 = 16 << 20;

    @Test
    void every_topic_of_the_registry_is_planned_once_for_each_who_owns_it() {
        Map<String, PlannedTopic> plan = planned(new ClusterTerms(false, 1, 1, false));
        for (Topic topic : Topic.values()) {
            List<Scope> owners = switch (topic.owner()) {
                case MARKET -> List.of(Scope.SHARED);
                case SYSTEM -> List.of(Scope.SYSTEM);
                case ACCOUNT -> List.of(PAPER, ZERODHA);
            };
            owners.forEach(owner -> {
                PlannedTopic planned = topic(plan, topic.nameIn(owner));
                assertThat(planned.partitions()).isEqualTo(topic.partitions());
                assertThat(planned.retention()).isEqualTo(topic.retention());
            });
        }
    }

    @Test
    void retention_compaction_and_the_largest_record_are_told_to_the_server() {
        Map<String, PlannedTopic> plan = planned(new ClusterTerms(false, 1, 1, false));
        assertThat(config(plan, "market.ticks")).containsEntry("retention.ms", "3600000")
                .containsEntry("cleanup.policy", "delete").containsEntry("segment.ms", "900000")
                .containsEntry("max.message.bytes", "16777216").containsEntry("min.insync.replicas", "1");
        assertThat(config(plan, "paper.orders.filled")).containsEntry("retention.ms", "2592000000")
                .containsEntry("segment.ms", "86400000");
        assertThat(config(plan, "system.snapshots")).containsEntry("cleanup.policy", "compact")
                .containsEntry("min.compaction.lag.ms", "86400000").doesNotContainKey("retention.ms");
    }

    @Test
    void a_dead_letter_topic_stands_behind_each_topic_that_can_have_poison() {
        Map<String, PlannedTopic> plan = planned(new ClusterTerms(false, 1, 1, false));
        assertThat(topic(plan, "market.ticks.dlq").partitions()).isEqualTo(6);
        assertThat(topic(plan, "paper.signals.raw.dlq").partitions()).isEqualTo(3);
        assertThat(topic(plan, "zerodha.orders.filled.dlq").partitions()).isEqualTo(2);
        assertThat(topic(plan, "market.quotes.dlq").partitions()).isEqualTo(1);
        assertThat(plan).doesNotContainKeys("system.errors.dlq", "market.dlq.dlq", "paper.dlq.dlq");
        assertThat(plan.values().stream().filter(one -> one.name().endsWith(".dlq")))
                .allMatch(one -> one.retention().equals(Optional.of(Duration.ofDays(7))));
        Map<String, PlannedTopic> all = planned(new ClusterTerms(false, 1, 1, true));
        assertThat(topic(all, "market.quotes.dlq").partitions()).isEqualTo(6);
        assertThat(topic(all, "paper.orders.canceled.dlq").partitions()).isEqualTo(2);
        assertThat(all.keySet()).isEqualTo(plan.keySet());
    }

    @Test
    void partitions_are_multiplied_and_rounded_up_and_never_fewer_than_a_tenth() {
        assertThat(partitions(1.5)).containsExactly(18, 9, 5, 2);
        assertThat(partitions(0.5)).containsExactly(6, 3, 2, 1);
        assertThat(partitions(0)).isEqualTo(partitions(0.1)).containsExactly(2, 1, 1, 1);
    }

    @Test
    void replication_follows_environment_and_brokers_and_one_copy_is_refused_in_production() {
        assertThat(new ClusterTerms(true, 5, 1, false).replicas()).isEqualTo((short) 3);
        assertThat(new ClusterTerms(true, 3, 1, false).replicasInSyncMin()).isEqualTo(2);
        assertThat(new ClusterTerms(true, 2, 1, false).replicas()).isEqualTo((short) 2);
        assertThat(new ClusterTerms(false, 3, 1, false).replicas()).isEqualTo((short) 1);
        assertThatThrownBy(() -> new ClusterTerms(true, 1, 1, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SETTINGS__ENVIRONMENT").hasMessageContaining("at least 2 brokers");
    }

    private static List<Integer> partitions(double multiplier) {
        Map<String, PlannedTopic> plan = planned(new ClusterTerms(false, 1, multiplier, false));
        return List.of("market.ticks", "paper.signals.raw", "paper.orders.filled", "system.control").stream()
                .map(name -> topic(plan, name).partitions()).toList();
    }

    private static Map<String, String> config(Map<String, PlannedTopic> plan, String name) {
        return topic(plan, name).config();
    }

    private static PlannedTopic topic(Map<String, PlannedTopic> plan, String name) {
        PlannedTopic found = plan.get(name);
        if (found == null) {
            throw new AssertionError(name + " is not among " + plan.keySet());
        }
        return found;
    }

    private static Map<String, PlannedTopic> planned(ClusterTerms terms) {
        return TopicPlan.of(List.of(PAPER, ZERODHA), terms, MEBIBYTES_16).topics().stream()
                .collect(Collectors.toMap(PlannedTopic::name, Function.identity()));
    }
}
