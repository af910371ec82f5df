package io.alphapanda.redis.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.shared.Owner;
import io.alphapanda.eventlog.shared.PlacedRecord;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.eventlog.shared.TopicReader;
import io.alphapanda.redis.server.RedisAddress;
import io.alphapanda.redis.testing.RealRedis;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

class StreamUpkeepTest {
    private static final String POSITIONS = "paper.positions.updated";
    private static final Partition POSITIONS_0 = new Partition(POSITIONS, 0);
    private static final String FLEETING = "market.fleeting";
    private static final Partition FLEETING_0 = new Partition(FLEETING, 0);
    private static final String TICKS = "market.ticks";
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final RedisSettings settings = new RedisSettings(RedisAddress.parse(RealRedis.shared().url()),
            RealRedis.freshNamespace());
    private final RedisTopicStore store = RedisTopicStore.open(settings, System::nanoTime);

    @BeforeEach
    void makeTopics() {
        new RedisTopicBootstrap(settings).run(Map.of(POSITIONS, new TopicShape(1, Optional.empty()), FLEETING,
                new TopicShape(1, Optional.of(Duration.ZERO)), TICKS,
                new TopicShape(1, Optional.of(Duration.ofHours(1)))), false);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private static StoredRecord record(String topic, String key, String value) {
        return new StoredRecord(topic, key, value.getBytes(StandardCharsets.UTF_8), Optional.empty(),
                "desk-1/1");
    }

    private List<String> read(Partition partition) {
        try (TopicReader reader = store.reader()) {
            store.starts(List.of(partition)).forEach(reader::from);
            return readToEnd(reader, partition);
        }
    }

    private List<String> readToEnd(TopicReader reader, Partition partition) {
        List<String> values = new ArrayList<>();
        long end = store.ends(List.of(partition)).getOrDefault(partition, 0L);
        while (reader.position(partition) < end) {
            for (PlacedRecord each : reader.poll(Set.of(partition), PATIENCE)) {
                values.add(new String(each.record().value(), StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    private void publish(String topic, String key, String value) {
        store.publish(record(topic, key, value)).join();
    }

    private void publishMany(int count, int keys) {
        IntStream.range(0, count).mapToObj(i -> store.publish(record(POSITIONS, "KEY" + i % keys, "v" + i)))
                .toList()
                .forEach(CompletableFuture::join);
    }

    @Test
    void of_each_key_the_newest_stays_and_what_it_replaced_goes_after_its_time() {
        try (Owner owner = store.own("portfolio-manager:paper")) {
            for (int turn = 0; turn < 30; turn++) {
                owner.commit(List.of(record(POSITIONS, "INFY", "infy " + turn),
                        record(POSITIONS, "TCS", "tcs " + turn)), Map.of(), OptionalLong.empty());
            }
        }
        publish(POSITIONS, "WIPRO", "wipro");
        publish(POSITIONS, "INFY", "infy 30");
        assertThat(store.upkeep().sweep()).as("all are younger than a day").isZero();
        assertThat(read(POSITIONS_0)).hasSize(62);

        assertThat(store.upkeep().forget(POSITIONS_0, Duration.ZERO)).isEqualTo(59);
        assertThat(read(POSITIONS_0)).containsExactly("tcs 29", "wipro", "infy 30");
        assertThat(store.upkeep().forget(POSITIONS_0, Duration.ZERO)).isZero();
    }

    @Test
    void a_reader_in_the_middle_of_what_is_replaced_goes_on_and_reaches_the_end() {
        publishMany(2_500, 3);
        publish(POSITIONS, "KEY0", "last");
        try (TopicReader reader = store.reader()) {
            reader.from(POSITIONS_0, 0);
            int early = reader.poll(Set.of(POSITIONS_0), PATIENCE).size();
            assertThat(early).isPositive().isLessThan(100);
            assertThat(store.upkeep().forget(POSITIONS_0, Duration.ZERO)).as("in steps of 1,000")
                    .isEqualTo(2_498);
            assertThat(readToEnd(reader, POSITIONS_0)).containsExactly("v2497", "v2498", "last");
        }
    }

    @Test
    void records_go_when_their_retention_is_over_by_the_clock_of_the_server() {
        IntStream.range(0, 50).forEach(i -> publish(FLEETING, "KEY", "v" + i));
        publish(TICKS, "KEY", "tick");
        long end = store.ends(List.of(FLEETING_0)).getOrDefault(FLEETING_0, 0L);
        long gone = 0;
        while (gone < 50) {
            gone += store.upkeep().sweep();
        }
        assertThat(gone).as("the tick is younger than an hour").isEqualTo(50);
        assertThat(store.starts(List.of(FLEETING_0))).containsEntry(FLEETING_0, end);
        assertThat(store.ends(List.of(FLEETING_0))).containsEntry(FLEETING_0, end);
        assertThat(read(new Partition(TICKS, 0))).containsExactly("tick");
    }

    @Test
    void a_reader_overtaken_by_trimming_is_told_though_newer_records_follow() {
        publish(TICKS, "KEY", "one");
        try (TopicReader reader = store.reader()) {
            Partition ticks = new Partition(TICKS, 0);
            store.starts(List.of(ticks)).forEach(reader::from);
            assertThat(readToEnd(reader, ticks)).containsExactly("one");
            publish(TICKS, "KEY", "two");
            publish(TICKS, "KEY", "three");
            long third = store.ends(List.of(ticks)).getOrDefault(ticks, 0L) - 1;
            store.upkeep().trimBefore(ticks, third);
            assertThatThrownBy(() -> reader.poll(Set.of(ticks), PATIENCE))
                    .isInstanceOf(TopicReader.Expired.class);
        }
    }

    @Test
    void what_is_kept_of_replaced_records_does_not_grow_once_they_are_gone() {
        publishMany(3_000, 2);
        publish(POSITIONS, "KEY0", "last");
        store.upkeep().forget(POSITIONS_0, Duration.ZERO);
        try (Jedis redis = RealRedis.shared().connect()) {
            String stream = "{" + settings.namespace() + "}:stream:" + POSITIONS_0;
            assertThat(redis.xlen(stream)).isEqualTo(2);
            assertThat(redis.llen(stream + ":superseded")).isZero();
            assertThat(redis.hlen(stream + ":newest")).isEqualTo(2);
        }
    }

    @Test
    void those_who_watch_learn_how_many_records_are_waiting_exactly_if_few_and_about_if_many() {
        publishMany(200, 5);
        long start = store.startOf(POSITIONS_0);
        assertThat(store.recordsBetween(POSITIONS_0, start, store.endOf(POSITIONS_0))).isEqualTo(200);
        assertThat(store.recordsBetween(POSITIONS_0, store.endOf(POSITIONS_0), store.endOf(POSITIONS_0)))
                .isZero();
        IntStream.range(0, 2_000).forEach(i -> publish(POSITIONS, "KEY", "v" + i));
        assertThat(store.recordsBetween(POSITIONS_0, start, store.endOf(POSITIONS_0))).isGreaterThan(256);
    }

    @Test
    void of_all_processes_of_a_desk_one_sweeps_in_a_round() {
        try (RedisTopicStore other = RedisTopicStore.open(settings, System::nanoTime)) {
            assertThat(List.of(store.upkeep().isOurTurn(), other.upkeep().isOurTurn(),
                    store.upkeep().isOurTurn()))
                    .containsExactly(true, false, false);
        }
    }

    @Test
    void forgetting_while_others_write_and_read_loses_no_newest_record() throws Exception {
        AtomicBoolean isDone = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 20_000; i += 1_000) {
                int from = i;
                IntStream.range(from, from + 1_000)
                        .mapToObj(n -> store.publish(record(POSITIONS, "KEY" + n % 7, Integer.toString(n))))
                        .toList()
                        .forEach(CompletableFuture::join);
            }
            isDone.set(true);
        });
        long gone = 0;
        List<Integer> seen = new ArrayList<>();
        try (TopicReader reader = store.reader()) {
            reader.from(POSITIONS_0, 0);
            while (!isDone.get()) {
                gone += store.upkeep().forget(POSITIONS_0, Duration.ZERO);
                reader.poll(Set.of(POSITIONS_0), PATIENCE).forEach(
                        each -> seen.add(
                                Integer.valueOf(new String(each.record().value(), StandardCharsets.UTF_8))));
            }
            readToEnd(reader, POSITIONS_0).forEach(value -> seen.add(Integer.valueOf(value)));
        }
        writer.join();
        assertThat(gone).isPositive();
        assertThat(seen).isSorted().endsWith(19_993, 19_994, 19_995, 19_996, 19_997, 19_998, 19_999);
        store.upkeep().forget(POSITIONS_0, Duration.ZERO);
        assertThat(read(POSITIONS_0)).hasSize(7);
    }
}
