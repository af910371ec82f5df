package io.alphapanda.kafka.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.Fenced;
import io.alphapanda.eventlog.shared.Owner;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.kafka.client.KafkaLimits;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A server that is not there at the start, or is lost at noon.
@Timeout(180)
class LostServerTest {
    private static final String TICKS = "market.ticks";
    private static final String FILLS = "paper.orders.filled";
    private static final String PART = "order-gateway:paper";
    private static final Partition TICKED = new Partition(TICKS, 0);
    private static final Partition FILLED = new Partition(FILLS, 0);
    private static final KafkaLimits SHORT = KafkaLimits.STANDARD.withPatience(Duration.ofSeconds(1),
            Duration.ofSeconds(60), Duration.ofSeconds(2));

    @Test
    void an_absent_server_is_named_with_the_setting_within_the_limit() {
        KafkaSettings nobody = KafkaSettings.at("127.0.0.1:1").within(SHORT);
        long begun = System.nanoTime();
        assertThatThrownBy(() -> KafkaTopicStore.open(nobody, "market-feed", System::nanoTime))
                .isInstanceOf(LogFailure.class).hasMessageContaining("127.0.0.1:1")
                .hasMessageContaining("REDPANDA__BOOTSTRAP_SERVERS").hasMessageContaining("did not answer");
        assertThat(System.nanoTime() - begun).isLessThan(Duration.ofSeconds(10).toNanos());
    }

    @Test
    void an_address_that_is_none_is_refused_with_an_example() {
        for (String wrong : List.of("localhost", "no.such.host.invalid:9092", "")) {
            assertThatThrownBy(
                    () -> KafkaTopicStore.open(KafkaSettings.at(wrong), "market-feed", System::nanoTime))
                    .isInstanceOf(LogFailure.class).hasMessageContaining("'" + wrong + "'")
                    .hasMessageContaining("REDPANDA__BOOTSTRAP_SERVERS")
                    .hasMessageContaining("localhost:9092");
        }
    }

    @Test
    void a_server_killed_under_load_loses_nothing_that_was_acknowledged_and_keeps_the_order()
            throws Exception {
        try (RealKafka kafka = RealKafka.start()) {
            KafkaSettings settings = Namespaces.fresh(kafka).within(SHORT);
            Namespaces.make(settings, Map.of(TICKS, 1, FILLS, 1, "system.consumed", 1));
            try (KafkaTopicStore store = KafkaTopicStore.open(settings, "market-feed", System::nanoTime);
                    TopicReader reader = store.reader();
                    Owner owner = store.own(PART)) {
                reader.from(TICKED, 0);
                reader.from(FILLED, 0);
                List<CompletableFuture<Place>> ticks = new ArrayList<>();
                publish(store, ticks, 20_000);
                owner.commit(List.of(fill(0)), Map.of(), OptionalLong.of(0));
                publish(store, ticks, 20_000);
                kafka.kill();
                assertThatThrownBy(() -> owner.commit(List.of(fill(1)), Map.of(), OptionalLong.of(1)))
                        .isInstanceOf(LogFailure.class).isNotInstanceOf(Fenced.class)
                        .hasMessageContaining("not known whether");
                assertThatThrownBy(() -> poll(reader, 1_000_000)).isInstanceOf(LogFailure.class)
                        .hasMessageContaining(settings.bootstrapServers())
                        .hasMessageContaining("did not answer");
                publish(store, ticks, 1_000);
                kafka.restart();
                List<Long> offsets = new ArrayList<>();
                for (CompletableFuture<Place> tick : ticks) {
                    offsets.add(tick.get(60, TimeUnit.SECONDS).offset());
                }
                assertThat(offsets).isSorted().doesNotHaveDuplicates();
                try (Owner next = store.own(PART); TopicReader fresh = store.reader()) {
                    assertThat(next.bookmark()).hasValue(0);
                    next.commit(List.of(fill(2)), Map.of(), OptionalLong.of(2));
                    fresh.from(TICKED, 0);
                    fresh.from(FILLED, 0);
                    List<PlacedRecord> read = poll(fresh, ticks.size() + 2);
                    assertThat(texts(read, TICKED)).containsExactlyElementsOf(
                            IntStream.range(0, ticks.size()).mapToObj(i -> "tick " + i).toList());
                    assertThat(texts(read, FILLED)).containsExactly("fill 0", "fill 2");
                }
                assertThat(poll(reader, 1)).isNotEmpty();
            }
        }
    }

    private static void publish(KafkaTopicStore store, List<CompletableFuture<Place>> ticks, int count) {
        for (int i = 0; i < count; i++) {
            ticks.add(store.publish(
                    new StoredRecord(TICKS, "NSE:INFY", bytes("tick " + ticks.size()), Optional.empty(),
                            "here/1")));
        }
    }

    private static StoredRecord fill(long position) {
        return new StoredRecord(FILLS, "paper:sma:NSE:INFY", bytes("fill " + position),
                Optional.of(new StoredRecord.Said(PART, position)), "here/1");
    }

    private static List<PlacedRecord> poll(TopicReader reader, int count) {
        List<PlacedRecord> read = new ArrayList<>();
        long begun = System.nanoTime();
        while (read.size() < count && System.nanoTime() - begun < 30_000_000_000L) {
            read.addAll(reader.poll(Set.of(TICKED, FILLED), Duration.ofMillis(100)));
        }
        return read;
    }

    private static List<String> texts(List<PlacedRecord> read, Partition partition) {
        return read.stream().filter(one -> one.place().partition().equals(partition))
                .map(one -> new String(one.record().value(), StandardCharsets.UTF_8)).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
