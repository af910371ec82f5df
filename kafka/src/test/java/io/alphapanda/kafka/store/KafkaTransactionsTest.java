package io.alphapanda.kafka.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.shared.Owner;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.kafka.client.KafkaSettings;
import io.alphapanda.kafka.testing.Namespaces;
import io.alphapanda.kafka.testing.RealKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What only Kafka has: transactions left open, groups whose lag others watch, its own choice of partitions.
@Timeout(120)
class KafkaTransactionsTest {
    private static final String PART = "risk-manager:paper";
    private static final String SIGNALS = "paper.signals.fused";
    private static final String TICKS = "market.ticks";
    private static final Partition ONLY = new Partition(SIGNALS, 0);

    private KafkaSettings settings = KafkaSettings.at("nowhere:1");
    private Optional<KafkaTopicStore> opened = Optional.empty();

    @BeforeEach
    void makeTopics() throws Exception {
        settings = Namespaces.fresh(RealKafka.shared());
        Namespaces.make(settings, Map.of(SIGNALS, 1, TICKS, 12, "system.consumed", 6));
        opened = Optional.of(KafkaTopicStore.open(settings, "market-feed", System::nanoTime));
    }

    @AfterEach
    void closeStore() {
        store().close();
    }

    @Test
    void what_a_dead_owner_left_half_done_is_never_seen_and_holds_nobody_up() throws Exception {
        Map<String, Object> dead = settings.committer("risk-manager",
                settings.namespace() + "alpha-panda." + PART);
        KafkaProducer<byte[], byte[]> left = new KafkaProducer<>(dead, new ByteArraySerializer(),
                new ByteArraySerializer());
        left.initTransactions();
        left.beginTransaction();
        left.send(
                new ProducerRecord<>(settings.namespace() + SIGNALS, 0, "k".getBytes(StandardCharsets.UTF_8),
                        "half".getBytes(StandardCharsets.UTF_8)))
                .get(20, TimeUnit.SECONDS);
        left.close(Duration.ZERO);
        try (TopicReader reader = store().reader(); Owner owner = store().own(PART)) {
            assertThat(store().ends(List.of(ONLY)).getOrDefault(ONLY, 0L)).isPositive();
            owner.commit(List.of(said(0)), Map.of(), OptionalLong.empty());
            reader.from(ONLY, 0);
            List<PlacedRecord> read = poll(reader, 1);
            assertThat(read).hasSize(1);
            assertThat(read.getFirst().record().said()).hasValue(new StoredRecord.Said(PART, 0));
            assertThat(reader.poll(Set.of(ONLY), Duration.ofMillis(200))).isEmpty();
        }
    }

    @Test
    void one_group_per_service_and_role_shows_the_lag_over_all_accounts() throws Exception {
        Partition ticks = new Partition(TICKS, 3);
        try (Owner paper = store().own(PART); Owner live = store().own("risk-manager:zerodha")) {
            paper.commit(List.of(said(0)), Map.of(ONLY, 7L, ticks, 40L), OptionalLong.of(5));
            live.commit(List.of(), Map.of(ticks, 41L), OptionalLong.empty());
        }
        assertThat(offsets("alpha-panda.risk-manager.signals"))
                .containsExactly(Map.entry(SIGNALS + "/0", 7L));
        assertThat(offsets("alpha-panda.risk-manager.market")).containsExactly(Map.entry(TICKS + "/3", 41L));
        assertThat(offsets("alpha-panda.risk-manager.paper.bookmark"))
                .containsExactly(Map.entry(store().partitionOf("system.consumed", PART).toString(), 5L));
    }

    @Test
    void keys_stand_where_any_other_kafka_producer_would_put_them() throws Exception {
        try (KafkaProducer<byte[], byte[]> stranger = new KafkaProducer<>(
                Map.of("bootstrap.servers", settings.bootstrapServers()), new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < 50; i++) {
                String key = "NSE:É" + i;
                int chosen = stranger.send(new ProducerRecord<>(settings.namespace() + TICKS,
                        key.getBytes(StandardCharsets.UTF_8), new byte[0])).get(20, TimeUnit.SECONDS)
                        .partition();
                assertThat(store().partitionOf(TICKS, key)).isEqualTo(new Partition(TICKS, chosen));
            }
        }
    }

    @Test
    void a_record_beyond_the_limit_is_refused_with_its_size_and_ends_the_owner() {
        byte[] huge = new byte[(16 << 20) + 1];
        StoredRecord record = new StoredRecord(SIGNALS, "k", huge, Optional.empty(), "here/1");
        assertThatThrownBy(() -> store().publish(record).get(20, TimeUnit.SECONDS)).cause()
                .isInstanceOf(LogFailure.class).hasMessageContaining("16777216 bytes");
        try (Owner owner = store().own(PART)) {
            assertThatThrownBy(() -> owner.commit(List.of(said(0), record), Map.of(), OptionalLong.empty()))
                    .isInstanceOf(LogFailure.class).hasMessageContaining(PART)
                    .hasMessageContaining("16777216 bytes");
            assertThatThrownBy(() -> owner.commit(List.of(said(1)), Map.of(), OptionalLong.empty()))
                    .isInstanceOf(LogFailure.class);
        }
        try (Owner next = store().own(PART); TopicReader reader = store().reader()) {
            next.commit(List.of(said(7)), Map.of(), OptionalLong.empty());
            reader.from(ONLY, 0);
            assertThat(poll(reader, 1).getFirst().record().said()).hasValue(new StoredRecord.Said(PART, 7));
        }
    }

    @Test
    void what_somebody_else_wrote_is_passed_on_as_it_is_and_never_skipped() throws Exception {
        try (KafkaProducer<byte[], byte[]> stranger = new KafkaProducer<>(
                Map.of("bootstrap.servers", settings.bootstrapServers()), new ByteArraySerializer(),
                new ByteArraySerializer()); TopicReader reader = store().reader()) {
            stranger.send(new ProducerRecord<>(settings.namespace() + SIGNALS, new byte[]{1})).get(20,
                    TimeUnit.SECONDS);
            reader.from(ONLY, 0);
            StoredRecord passedOn = poll(reader, 1).getFirst().record();
            assertThat(passedOn.key()).isEqualTo(SIGNALS + "/0@0");
            assertThat(passedOn.value()).containsExactly(1);
            assertThat(passedOn.said()).isEmpty();
            assertThat(passedOn.publisher()).isEqualTo("unknown");
        }
    }

    @Test
    void a_partition_that_ends_before_what_was_read_is_not_called_expired() {
        try (TopicReader reader = store().reader()) {
            reader.from(ONLY, 500);
            assertThatThrownBy(() -> poll(reader, 1)).isInstanceOf(LogFailure.class)
                    .isNotInstanceOf(TopicReader.Expired.class)
                    .hasMessageContaining("ends at offset 0, before 500");
            assertThatThrownBy(() -> reader.from(new Partition(SIGNALS, 1), 0)).isInstanceOf(LogFailure.class)
                    .hasMessageContaining("the topic has 1");
        }
    }

    private KafkaTopicStore store() {
        return opened.orElseThrow();
    }

    private static StoredRecord said(long position) {
        return new StoredRecord(SIGNALS, "k", "said".getBytes(StandardCharsets.UTF_8),
                Optional.of(new StoredRecord.Said(PART, position)), "here/1");
    }

    private static List<PlacedRecord> poll(TopicReader reader, int count) {
        List<PlacedRecord> read = new ArrayList<>();
        long begun = System.nanoTime();
        while (read.size() < count && System.nanoTime() - begun < 20_000_000_000L) {
            read.addAll(reader.poll(Set.of(ONLY), Duration.ofMillis(100)));
        }
        return read;
    }

    private Map<String, Long> offsets(String group) throws Exception {
        try (Admin admin = Admin.create(settings.admin())) {
            Map<TopicPartition, OffsetAndMetadata> kept = admin
                    .listConsumerGroupOffsets(settings.namespace() + group)
                    .partitionsToOffsetAndMetadata().get(20, TimeUnit.SECONDS);
            Map<String, Long> offsets = new TreeMap<>();
            kept.forEach((partition, found) -> offsets.put(
                    partition.topic().substring(settings.namespace().length()) + "/" + partition.partition(),
                    found.offset()));
            return offsets;
        }
    }
}
