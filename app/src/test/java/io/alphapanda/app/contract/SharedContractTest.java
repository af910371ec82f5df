package io.alphapanda.app.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import io.alphapanda.app.contract.RegisteredDeciders.Registered;
import io.alphapanda.app.parts.ServerKind;
import io.alphapanda.app.parts.ServerSpot;
import io.alphapanda.app.proof.MortalLog;
import io.alphapanda.app.proof.MortalSharedLog;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.eventlog.engine.ReplayDiverged;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.shared.SharedLogLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The decider contract where the log is shared: every decider on a server in memory, some on a real Kafka and a real
/// Redis.
class SharedContractTest {
    private static final int LENGTH = 80;
    /// Shorter, since each life of a process costs a real server some tenths of a second.
    private static final int SERVER_LENGTH = 50;
    private static final List<String> ON_SERVERS = List.of("strategy-runner with sma-cross",
            "risk-manager of MIS",
            "order-gateway", "paper-trading");
    private static final Map<ServerKind, ServerSpot> SPOTS = new EnumMap<>(ServerKind.class);
    private static final Map<ServerKind, Long> NANOS = new EnumMap<>(ServerKind.class);
    private static int runs;
    private static int lives;

    @Seeded(count = 3, proofCount = 15)
    void every_decider_survives_any_number_of_lives(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (Registered registered : RegisteredDeciders.all()) {
            MortalSharedLog log = MortalSharedLog.inMemory(random.nextLong(), random);
            new DeciderContract(registered, registered.stream(seed, LENGTH))
                    .survives_any_number_of_lives_on(log, random.nextLong());
            runs++;
            lives += log.lives();
        }
    }

    @Seeded(count = 2, proofCount = 10)
    void every_decider_is_restored_in_a_new_life(long seed) {
        RegisteredDeciders.all().forEach(registered -> List.of(3, 25)
                .forEach(k -> new DeciderContract(registered, registered.stream(seed, LENGTH))
                        .survives_restoring_in_a_new_life_after_every(k, inMemory(seed), seed)));
    }

    @Seeded(count = 1, proofCount = 3)
    void some_survive_any_number_of_lives_on_kafka(long seed) {
        survive(ServerKind.KAFKA, seed);
    }

    @Seeded(count = 3, proofCount = 10)
    void some_survive_any_number_of_lives_on_redis(long seed) {
        survive(ServerKind.REDIS, seed);
    }

    private static void survive(ServerKind kind, long seed) {
        ServerSpot spot = SPOTS.computeIfAbsent(kind, begun -> begun.begin(List.of(HostileStream.ACCOUNT)));
        long begun = System.nanoTime();
        for (Registered registered : RegisteredDeciders.all()) {
            if (ON_SERVERS.contains(registered.name())) {
                DeciderContract contract = new DeciderContract(registered,
                        registered.stream(seed, SERVER_LENGTH));
                String part = "desk:" + registered.name().replace(' ', '-') + "-" + seed;
                contract.survives_any_number_of_lives_on(on(spot, part + "-lives", seed), seed);
                contract.survives_restoring_in_a_new_life_after_every(20, on(spot, part + "-restored", seed),
                        seed);
            }
        }
        NANOS.merge(kind, System.nanoTime() - begun, Long::sum);
    }

    private static MortalLog inMemory(long seed) {
        return MortalSharedLog.inMemory(seed, new SplittableRandom(seed));
    }

    private static MortalLog on(ServerSpot spot, String part, long seed) {
        return new MortalSharedLog(() -> spot.open("desk"), part,
                seed % 2 == 0 ? WriterMode.THREAD : WriterMode.CALLER,
                new SharedLogLimits(new SplittableRandom(seed).nextInt(2, 60), Duration.ofMillis(1),
                        Duration.ofMillis(5), 200,
                        4_096,
                        Duration.ofSeconds(30)));
    }

    @AfterAll
    static void the_processes_did_die() {
        if (runs > 0) {
            System.out.printf("decider contract on a server in memory: %,d runs, %,d lives%n", runs, lives);
            assertThat(lives).isGreaterThan(2 * runs);
        }
        NANOS.forEach(
                (kind, nanos) -> System.out.printf("decider contract on %s: %d deciders, %.1f s%n", kind,
                        ON_SERVERS.size(), nanos / 1e9));
    }

    @Test
    void a_field_that_no_snapshot_holds_is_caught() {
        Registered gateway = RegisteredDeciders.all().stream()
                .filter(registered -> registered.name().equals("order-gateway")).findFirst().orElseThrow();
        Registered planted = new Registered("planted", PassingOn.class, Planted::forgets, gateway.step(),
                gateway.says());
        DeciderContract contract = new DeciderContract(planted, planted.stream(1, LENGTH));
        assertThatThrownBy(() -> contract.survives_restoring_in_a_new_life_after_every(3, inMemory(1), 1))
                .isInstanceOfAny(AssertionError.class, ReplayDiverged.class);
    }
}
