package io.alphapanda.redis.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Place;
import io.alphapanda.eventlog.shared.Owner;
import io.alphapanda.eventlog.shared.StoredRecord;
import io.alphapanda.redis.server.RedisAddress;
import io.alphapanda.redis.testing.DeafLine;
import io.alphapanda.redis.testing.RealRedis;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.Jedis;

@Timeout(60)
class StreamPublisherTest {
    private static final String TICKS = "market.ticks";

    private static RedisSettings deskOn(RealRedis server) {
        RedisSettings settings = new RedisSettings(RedisAddress.parse(server.url()),
                RealRedis.freshNamespace());
        new RedisTopicBootstrap(settings)
                .run(Map.of(TICKS, new TopicShape(2, Optional.of(Duration.ofHours(1)))), false);
        return settings;
    }

    private static StoredRecord tick(int bytes) {
        return new StoredRecord(TICKS, "NSE:INFY", new byte[bytes], Optional.empty(), "desk-1/1");
    }

    @Test
    void whoever_publishes_faster_than_the_server_takes_it_waits_and_loses_nothing() throws Exception {
        try (RealRedis server = RealRedis.start();
                RedisTopicStore store = RedisTopicStore.open(deskOn(server), System::nanoTime)) {
            store.publish(tick(100)).join();
            signal("STOP", server);
            int count = StreamPublisher.WAITING_MAX + 10_000;
            AtomicInteger admitted = new AtomicInteger();
            CompletableFuture<List<CompletableFuture<Place>>> places = CompletableFuture
                    .supplyAsync(() -> IntStream.range(0, count).mapToObj(i -> {
                        CompletableFuture<Place> place = store.publish(tick(100));
                        admitted.incrementAndGet();
                        return place;
                    }).toList());
            until(() -> admitted.get() >= StreamPublisher.WAITING_MAX);
            assertThat(admitted.get()).as("the queue and what is on its way")
                    .isLessThanOrEqualTo(StreamPublisher.WAITING_MAX + 2 * StreamPublisher.BATCH_MAX);
            assertThat(places).isNotDone();
            signal("CONT", server);
            assertThat(places.join()).hasSize(count);
            assertThat(places.join().stream().map(CompletableFuture::join).map(Place::offset)).isSorted();
        }
    }

    @Test
    void what_a_server_refuses_is_told_to_whoever_published_it_and_the_next_may_pass() {
        try (RealRedis server = RealRedis.start("--maxmemory", "8mb");
                RedisTopicStore store = RedisTopicStore.open(deskOn(server), System::nanoTime)) {
            List<CompletableFuture<Place>> places = IntStream.range(0, 40)
                    .mapToObj(i -> store.publish(tick(1 << 20)))
                    .toList();
            places.forEach(place -> until(place::isDone));
            assertThat(places.stream().filter(CompletableFuture::isCompletedExceptionally)).isNotEmpty()
                    .allSatisfy(place -> assertThat(place.exceptionNow()).isInstanceOf(LogFailure.class)
                            .hasMessageContaining("OOM"));
            try (Owner owner = store.own("risk-manager:paper"); Jedis redis = server.connect()) {
                redis.configSet("maxmemory", "1mb");
                assertThatThrownBy(() -> owner.commit(List.of(tick(1)), Map.of(), OptionalLong.empty()))
                        .isInstanceOf(LogFailure.class).hasMessageContaining("OOM");
                redis.configSet("maxmemory", "0");
            }
            assertThat(store.publish(tick(1)).join().offset()).isPositive();
        }
    }

    @Test
    void what_the_server_took_without_being_heard_stands_there_once() throws IOException {
        RedisSettings settings = deskOn(RealRedis.shared());
        try (DeafLine line = new DeafLine(RealRedis.shared().url());
                RedisTopicStore store = RedisTopicStore
                        .open(new RedisSettings(RedisAddress.parse(line.url()), settings.namespace()),
                                System::nanoTime)) {
            Place first = store.publish(tick(1)).join();
            // The steps, and the questions with which a new connection begins.
            line.lose(3);
            List<CompletableFuture<Place>> places = IntStream.range(0, 200)
                    .mapToObj(i -> store.publish(tick(10)))
                    .toList();
            List<Long> offsets = places.stream().map(place -> place.join().offset()).toList();
            assertThat(line.toLose()).isZero();
            assertThat(offsets).isSorted().doesNotHaveDuplicates()
                    .allMatch(offset -> offset > first.offset());
            assertThat(store.recordsBetween(first.partition(), first.offset(), offsets.getLast() + 1))
                    .isEqualTo(201);
        }
    }

    @Test
    void an_idle_connection_that_broke_costs_nobody_a_record() {
        try (RealRedis server = RealRedis.start();
                RedisTopicStore store = RedisTopicStore.open(deskOn(server), System::nanoTime)) {
            store.publish(tick(1)).join();
            server.restart();
            server.restart();
            assertThat(store.publish(tick(1)).join().offset()).isPositive();
        }
    }

    @Test
    void a_closed_store_takes_nothing_and_finishes_what_it_took() {
        RedisTopicStore store = RedisTopicStore.open(deskOn(RealRedis.shared()), System::nanoTime);
        List<CompletableFuture<Place>> places = IntStream.range(0, 5_000)
                .mapToObj(i -> store.publish(tick(10)))
                .toList();
        store.close();
        assertThat(places).allMatch(CompletableFuture::isDone)
                .noneMatch(CompletableFuture::isCompletedExceptionally);
        assertThatThrownBy(() -> store.publish(tick(1)).join()).isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(LogFailure.class).hasMessageContaining("closed");
    }

    @Test
    void sixteen_megabytes_pass_published_or_committed() {
        try (RedisTopicStore store = RedisTopicStore.open(deskOn(RealRedis.shared()), System::nanoTime);
                Owner owner = store.own("risk-manager:paper")) {
            long first = store.publish(tick(16 << 20)).join().offset();
            List<StoredRecord> parts = IntStream.range(0, 16).mapToObj(i -> tick(1 << 20)).toList();
            assertThat(owner.commit(parts, Map.of(), OptionalLong.empty())).hasSize(16)
                    .allMatch(place -> place.offset() > first);
            List<StoredRecord> many = IntStream.range(0, 20_000).mapToObj(i -> tick(100)).toList();
            assertThat(owner.commit(many, Map.of(), OptionalLong.empty())).hasSize(20_000);
        }
    }

    private static void signal(String name, RealRedis server) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(server.pid())).start().waitFor())
                .isZero();
    }

    private static void until(BooleanSupplier isSo) {
        try {
            for (int looks = 0; !isSo.getAsBoolean(); looks++) {
                assertThat(looks).as("waited too long").isLessThan(30_000);
                Pause.real().forNanos(1_000_000);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
