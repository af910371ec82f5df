package io.alphapanda.kafka.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.kafka.client.KafkaLimits;
import io.alphapanda.kafka.client.KafkaSettings;
import io.alphapanda.kafka.store.KafkaTopicStore;
import io.alphapanda.kafka.testing.Namespaces;
import io.alphapanda.kafka.testing.RealKafka;
import io.alphapanda.kafka.topics.TopicOutcome.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TopicBootstrapTest {
    private static final Scope PAPER = Scope.account("paper");
    private static final int MEBIBYTES_16 = 16 << 20;

    @Test
    void all_topics_are_made_each_with_its_partitions_and_a_second_run_finds_nothing_to_do() {
        KafkaSettings settings = Namespaces.fresh(RealKafka.shared());
        try (TopicBootstrap bootstrap = TopicBootstrap.connect(settings, System::nanoTime)) {
            ClusterTerms terms = new ClusterTerms(false, bootstrap.brokers(), 0.25, false);
            TopicPlan plan = TopicPlan.of(List.of(PAPER), terms, MEBIBYTES_16);
            assertThat(bootstrap.compare(plan)).allMatch(one -> one.kind() == Kind.MADE)
                    .hasSize(plan.topics().size());
            List<Integer> progress = new ArrayList<>();
            assertThat(bootstrap.bring(plan, progress::add)).allMatch(one -> one.kind() == Kind.MADE);
            assertThat(progress).isSorted().startsWith(0).endsWith(plan.topics().size())
                    .hasSizeGreaterThan(3);
            assertThat(bootstrap.bring(plan, _ -> {})).allMatch(one -> one.kind() == Kind.KEPT);
            try (KafkaTopicStore store = KafkaTopicStore.open(settings, "market-feed", System::nanoTime)) {
                plan.topics().forEach(topic -> assertThat(store.partitions(topic.name())).as(topic.name())
                        .isEqualTo(topic.partitions()));
            }
            TopicPlan more = TopicPlan.of(List.of(PAPER, Scope.account("paper-b")), terms, MEBIBYTES_16);
            assertThat(bootstrap.compare(more)).filteredOn(one -> one.kind() == Kind.MADE).isNotEmpty()
                    .allMatch(one -> one.topic().name().startsWith("paper-b."));
        }
    }

    @Test
    void other_settings_are_altered_and_other_partitions_are_told_with_the_remedy_and_left() {
        KafkaSettings settings = Namespaces.fresh(RealKafka.shared());
        PlannedTopic ticks = topic("market.ticks", 4, Optional.of(Duration.ofHours(1)));
        PlannedTopic fills = topic("paper.orders.filled", 2, Optional.of(Duration.ofDays(30)));
        PlannedTopic kept = topic("system.snapshots", 1, Optional.empty());
        TopicPlan changed = new TopicPlan(List.of(topic("market.ticks", 6, Optional.of(Duration.ofHours(2))),
                topic("paper.orders.filled", 2, Optional.of(Duration.ofDays(7))), kept));
        try (TopicBootstrap bootstrap = TopicBootstrap.connect(settings, System::nanoTime)) {
            bootstrap.bring(new TopicPlan(List.of(ticks, fills, kept)), _ -> {});
            List<TopicOutcome> dry = bootstrap.compare(changed);
            assertThat(dry).extracting(TopicOutcome::kind).containsExactly(Kind.DIFFERS, Kind.CHANGED,
                    Kind.KEPT);
            assertThat(dry.getFirst().details())
                    .anyMatch(detail -> detail.contains("has 4 partitions instead of 6")
                            && detail.contains("delete the topic"))
                    .contains("retention.ms 3600000 -> 7200000");
            assertThat(dry.get(1).details()).contains("retention.ms 2592000000 -> 604800000");
            assertThat(bootstrap.compare(changed)).as("a dry run changes nothing").isEqualTo(dry);
            bootstrap.bring(changed, _ -> {});
            assertThat(bootstrap.compare(changed)).extracting(TopicOutcome::kind).containsExactly(
                    Kind.DIFFERS,
                    Kind.KEPT, Kind.KEPT);
        }
    }

    @Test
    void more_replicas_than_brokers_are_refused_by_the_server_and_named() {
        KafkaSettings settings = Namespaces.fresh(RealKafka.shared());
        TopicPlan plan = TopicPlan.of(List.of(), new ClusterTerms(true, 3, 0.1, false), MEBIBYTES_16);
        try (TopicBootstrap bootstrap = TopicBootstrap.connect(settings, System::nanoTime)) {
            assertThatThrownBy(() -> bootstrap.bring(plan, _ -> {})).isInstanceOf(LogFailure.class)
                    .hasMessageContaining("market.").hasMessageContaining("replication");
        }
    }

    @Test
    void a_server_that_is_not_there_is_named_soon() {
        KafkaSettings nobody = new KafkaSettings("127.0.0.1:1", "alpha-panda", "alpha-panda", "", Map.of(),
                KafkaSettings.at("127.0.0.1:1").tuning(),
                KafkaLimits.STANDARD.withPatience(Duration.ofSeconds(1),
                        Duration.ofSeconds(2), Duration.ofSeconds(2)));
        try (TopicBootstrap bootstrap = TopicBootstrap.connect(nobody, System::nanoTime)) {
            assertThatThrownBy(bootstrap::brokers).isInstanceOf(LogFailure.class)
                    .hasMessageContaining("127.0.0.1:1")
                    .hasMessageContaining("REDPANDA__BOOTSTRAP_SERVERS");
        }
    }

    private static PlannedTopic topic(String name, int partitions, Optional<Duration> retention) {
        return new PlannedTopic(name, partitions, (short) 1, 1, retention, MEBIBYTES_16);
    }
}
