package io.alphapanda.redis.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.shared.Owner;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.Jedis;

@Timeout(300)
class RedisCrashTest {
    private static final int KILLS = Boolean.getBoolean("panda.proof") ? 30 : 6;
    private static final int RECORDS_OF_A_COMMIT = 7;
    private static final String PART = "risk-manager:paper";
    private static final String SIGNALS = "paper.signals.validated";
    private static final String CONSUMED = "system.consumed";
    private static final Set<Partition> PARTITIONS = Set.copyOf(IntStream.range(0, 3)
            .mapToObj(number -> new Partition(SIGNALS, number)).toList());

    private static RedisSettings deskOn(RealRedis server) {
        RedisSettings settings = new RedisSettings(RedisAddress.parse(server.url()), "desk");
        TopicShape shape = new TopicShape(3, Optional.of(Duration.ofHours(1)));
        new RedisTopicBootstrap(settings).run(Map.of(SIGNALS, shape, CONSUMED, shape), false);
        return settings;
    }

    private static List<StoredRecord> commitOf(long turn) {
        return IntStream.range(0, RECORDS_OF_A_COMMIT).mapToObj(i -> new StoredRecord(SIGNALS, "KEY" + i,
                Long.toString(turn).getBytes(StandardCharsets.UTF_8),
                Optional.of(new StoredRecord.Said(PART, turn * RECORDS_OF_A_COMMIT + i)), "desk-1/1"))
                .toList();
    }

    /// How often each turn stands in the log, by what a new reader sees.
    private static Map<Long, Integer> turns(RedisTopicStore store) {
        Map<Long, Integer> turns = new TreeMap<>();
        try (TopicReader reader = store.reader()) {
            store.starts(PARTITIONS).forEach(reader::from);
            Map<Partition, Long> ends = store.ends(PARTITIONS);
            while (!ends.entrySet().stream()
                    .allMatch(end -> reader.position(end.getKey()) >= end.getValue())) {
                reader.poll(PARTITIONS, Duration.ofMillis(20))
                        .forEach(each -> turns.merge(
                                Long.valueOf(new String(each.record().value(), StandardCharsets.UTF_8)), 1,
                                Integer::sum));
            }
        }
        return turns;
    }

    @Test
    void a_server_killed_under_load_keeps_every_commit_it_answered_and_none_in_part() throws Exception {
        try (RealRedis server = RealRedis.start();
                RedisTopicStore store = RedisTopicStore.open(deskOn(server), System::nanoTime)) {
            Set<Long> answered = new TreeSet<>();
            AtomicLong turn = new AtomicLong();
            int doubtful = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                long killAt = turn.get() + 200 + 37L * kill;
                Owner owner = store.own(PART);
                assertThat(owner.bookmark()).isEqualTo(lastOf(turns(store)));
                Thread killer = Thread.ofPlatform().start(() -> {
                    until(() -> turn.get() >= killAt);
                    server.kill();
                });
                doubtful += commitUntilItFails(owner, turn, answered);
                killer.join();
                server.restart();
                Map<Long, Integer> there = turns(store);
                assertThat(there.values()).as("a commit is there whole").containsOnly(RECORDS_OF_A_COMMIT);
                assertThat(there.keySet()).as("what was answered is there").containsAll(answered);
                assertThat(there.size() - answered.size()).as("only doubtful ones beside it").isBetween(0,
                        doubtful);
                answered.addAll(there.keySet());
                doubtful = 0;
            }
            assertThat(answered).hasSizeGreaterThan(200 * KILLS);
        }
    }

    private static OptionalLong lastOf(Map<Long, Integer> turns) {
        return turns.keySet().stream().mapToLong(Long::longValue).max();
    }

    private static int commitUntilItFails(Owner owner, AtomicLong turn, Set<Long> answered) {
        while (true) {
            long now = turn.getAndIncrement();
            try {
                owner.commit(commitOf(now), Map.of(new Partition(SIGNALS, 0), now), OptionalLong.of(now));
                answered.add(now);
            } catch (LogFailure unknown) {
                assertThat(unknown).hasMessageContaining("nobody knows").hasMessageContaining("REDIS__URL");
                assertThatThrownBy(() -> owner.commit(commitOf(now), Map.of(), OptionalLong.empty()))
                        .isInstanceOf(LogFailure.class).hasMessageContaining("take the part over anew");
                owner.close();
                return 1;
            }
        }
    }

    @Test
    void what_was_published_and_answered_is_there_after_a_kill_and_the_rest_is_told() throws Exception {
        // By a clock that is in a hurry a publisher gives up after one second, not after thirty.
        try (RealRedis server = RealRedis.start();
                RedisTopicStore store = RedisTopicStore.open(deskOn(server),
                        () -> System.nanoTime() * 30)) {
            List<CompletableFuture<?>> places = new ArrayList<>();
            AtomicBoolean killed = new AtomicBoolean();
            Thread killer = Thread.ofPlatform().start(() -> {
                until(() -> turns(store).size() > 2_000);
                server.kill();
                killed.set(true);
            });
            for (long turn = 0; !killed.get(); turn++) {
                places.add(store.publish(commitOf(turn).getFirst()));
            }
            killer.join();
            server.restart();
            Set<Long> told = new TreeSet<>();
            for (int turn = 0; turn < places.size(); turn++) {
                CompletableFuture<?> place = places.get(turn);
                until(place::isDone);
                if (place.isCompletedExceptionally()) {
                    assertThat(place.exceptionNow()).isInstanceOf(LogFailure.class);
                } else {
                    told.add((long) turn);
                }
            }
            Map<Long, Integer> there = turns(store);
            assertThat(there.values()).as("nothing is tried twice").containsOnly(1);
            assertThat(there.keySet()).containsAll(told);
            assertThat(told.size()).isBetween(2_000, places.size() - 1);
            assertThat(store.publish(commitOf(1_000_000).getFirst()).join().partition().topic())
                    .isEqualTo(SIGNALS);
        }
    }

    @Test
    void a_reader_survives_the_server_and_a_script_the_server_has_forgotten() {
        try (RealRedis server = RealRedis.start();
                RedisTopicStore store = RedisTopicStore.open(deskOn(server), System::nanoTime);
                TopicReader reader = store.reader();
                Jedis redis = server.connect()) {
            PARTITIONS.forEach(each -> reader.from(each, 0));
            try (Owner owner = store.own(PART)) {
                owner.commit(commitOf(0), Map.of(), OptionalLong.empty());
                redis.scriptFlush();
                owner.commit(commitOf(1), Map.of(), OptionalLong.empty());
            }
            assertThat(poll(reader, 14)).isEqualTo(14);
            server.restart();
            assertThatThrownBy(() -> reader.poll(PARTITIONS, Duration.ofMillis(20)))
                    .isInstanceOf(LogFailure.class)
                    .hasMessageContaining("REDIS__URL");
            try (Owner owner = store.own(PART)) {
                owner.commit(commitOf(2), Map.of(), OptionalLong.empty());
            }
            assertThat(poll(reader, 7)).isEqualTo(7);
        }
    }

    @Test
    void a_server_that_has_lost_what_it_had_confirmed_is_found_out() {
        try (RealRedis server = RealRedis.start("--appendonly", "no");
                RedisTopicStore store = RedisTopicStore.open(deskOn(server), System::nanoTime);
                TopicReader reader = store.reader()) {
            PARTITIONS.forEach(each -> reader.from(each, 0));
            try (Owner owner = store.own(PART)) {
                owner.commit(commitOf(0), Map.of(), OptionalLong.empty());
            }
            assertThat(poll(reader, 7)).isEqualTo(7);
            server.restart();
            assertThatThrownBy(() -> reader.poll(PARTITIONS, Duration.ofMillis(20)))
                    .isInstanceOf(LogFailure.class);
            assertThatThrownBy(() -> reader.poll(PARTITIONS, Duration.ofMillis(20)))
                    .isInstanceOf(LogFailure.class)
                    .hasMessageContaining("lost records that it had confirmed")
                    .hasMessageContaining("always");
        }
    }

    private static int poll(TopicReader reader, int wanted) {
        AtomicLong found = new AtomicLong();
        until(() -> found.addAndGet(reader.poll(PARTITIONS, Duration.ofMillis(20)).size()) >= wanted);
        return (int) found.get();
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
