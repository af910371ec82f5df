package io.alphapanda.eventlog.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.eventlog.log.Partition;
import io.alphapanda.eventlog.shared.StoredRecord.Said;
import io.alphapanda.eventlog.testing.MemoryServer;
import io.alphapanda.eventlog.testing.MemoryTopicStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FollowerTest {
    private static final List<String> TOPICS = List.of("paper.orders.acknowledged", "paper.orders.filled",
            "paper.orders.canceled", "system.errors");
    private static final int PARTITIONS = 3;

    @Seeded(count = 40)
    void what_a_part_said_comes_in_its_order_across_topics_however_piecemeal_it_is_shown(long seed)
            throws InterruptedException {
        MemoryServer server = new MemoryServer(PARTITIONS, true, seed);
        MemoryTopicStore store = new MemoryTopicStore(server);
        int each = 300;
        List<Thread> parts = new ArrayList<>();
        for (String part : List.of("paper-trading:paper", "risk-manager:paper")) {
            parts.add(Thread.ofPlatform().start(() -> talk(store, part, each, new SplittableRandom(seed))));
        }
        List<PlacedRecord> seen = new ArrayList<>();
        try (Follower follower = new Follower(store, beginnings())) {
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (seen.size() < 2 * each && System.nanoTime() < deadline) {
                seen.addAll(new ArrivalOrder<PlacedRecord>(placed -> placed, _ -> 0)
                        .of(follower.poll(Duration.ofMillis(5))));
            }
            assertThat(follower.stalls()).isZero();
        }
        for (Thread part : parts) {
            part.join();
        }
        assertThat(seen).hasSize(2 * each);
        inOrder(seen);
    }

    private static void talk(MemoryTopicStore store, String part, int count, SplittableRandom random) {
        Owner owner = store.own(part);
        long position = 0;
        while (position < count) {
            List<StoredRecord> said = new ArrayList<>();
            for (long end = Math.min(count, position + random.nextInt(1, 6)); position < end; position++) {
                said.add(new StoredRecord(TOPICS.get(random.nextInt(TOPICS.size())), "k" + random.nextInt(9),
                        new byte[]{1}, Optional.of(new Said(part, position)), "test/1"));
            }
            owner.commit(said, Map.of(), OptionalLong.empty());
        }
    }

    private static Map<Partition, Long> beginnings() {
        Map<Partition, Long> starts = new HashMap<>();
        TOPICS.forEach(topic -> {
            for (int number = 0; number < PARTITIONS; number++) {
                starts.put(new Partition(topic, number), 0L);
            }
        });
        return starts;
    }

    private static void inOrder(List<PlacedRecord> seen) {
        Map<String, Long> positions = new HashMap<>();
        Map<Partition, Long> offsets = new HashMap<>();
        for (PlacedRecord placed : seen) {
            Said said = placed.record().said().orElseThrow();
            assertThat(said.position()).as(said.part())
                    .isEqualTo(positions.merge(said.part(), 1L, Long::sum) - 1);
            Long before = offsets.put(placed.place().partition(), placed.place().offset());
            assertThat(before == null || before < placed.place().offset()).as("%s", placed.place()).isTrue();
        }
    }

    @Test
    void what_was_published_outside_a_commit_comes_at_once() {
        MemoryTopicStore store = new MemoryTopicStore(new MemoryServer(PARTITIONS));
        StoredRecord tick = new StoredRecord("paper.orders.filled", "NSE:INFY", new byte[]{7},
                Optional.empty(),
                "feed/1");
        store.publish(tick).join();
        try (Follower follower = new Follower(store, beginnings())) {
            assertThat(follower.poll(Duration.ofSeconds(1))).extracting(PlacedRecord::record)
                    .containsExactly(tick);
            assertThat(follower.poll(Duration.ofMillis(1))).isEmpty();
        }
    }
}
