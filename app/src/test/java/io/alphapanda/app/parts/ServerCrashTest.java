package io.alphapanda.app.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.proof.CrashSchedule;
import io.alphapanda.app.proof.MortalSharedLog;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.eventlog.log.WriterMode;
import io.alphapanda.eventlog.shared.SharedLogLimits;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;

/// The crash schedule over a real Kafka and a real Redis: the same lives and the same laws as over a file.
class ServerCrashTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<ServerKind, ServerSpot> SPOTS = new EnumMap<>(ServerKind.class);
    private static final Map<ServerKind, Count> COUNTS = new EnumMap<>(ServerKind.class);

    /// What the schedules over one kind of server came to.
    private static final class Count {
        private int schedules;
        private int lives;
        private int crashes;
        private int fenced;
        private long units;
        private long nanos;
    }

    @Seeded(count = 6, proofCount = 12)
    void a_desk_on_kafka_survives_any_number_of_crashes(long seed) {
        survives(ServerKind.KAFKA, seed);
    }

    @Seeded(count = 12, proofCount = 30)
    void a_desk_on_redis_survives_any_number_of_crashes(long seed) {
        survives(ServerKind.REDIS, seed);
    }

    private static void survives(ServerKind kind, long seed) {
        ServerSpot spot = SPOTS.computeIfAbsent(kind, begun -> begun.begin(List.of(Scope.account("paper"))));
        long begun = System.nanoTime();
        AtomicReference<MortalSharedLog> log = new AtomicReference<>();
        CrashSchedule schedule = new CrashSchedule(seed, random -> {
            // The part of each seed is another, on the same topics, so that nobody has them for himself.
            log.set(new MortalSharedLog(() -> spot.open("desk"), "desk:seed-" + seed,
                    seed % 3 == 0 ? WriterMode.THREAD : WriterMode.CALLER,
                    new SharedLogLimits(random.nextInt(2, 60), Duration.ofMillis(1), Duration.ofMillis(5),
                            200,
                            seed % 6 == 1 ? 256 : 4_096,
                            PATIENCE)));
            return log.get();
        });
        schedule.run();
        Count count = COUNTS.computeIfAbsent(kind, _ -> new Count());
        count.schedules++;
        count.lives += log.get().lives();
        count.crashes += schedule.crashes();
        count.fenced += log.get().fenced();
        count.units += schedule.unitsTraded();
        count.nanos += System.nanoTime() - begun;
    }

    @AfterAll
    static void the_schedules_did_crash_and_trade() {
        COUNTS.forEach((kind, count) -> {
            System.out.printf(
                    "crash schedules on %s: %,d seeds, %,d lives, %,d crashes, %,d fenced, %,d units traded, %.1f s%n",
                    kind, count.schedules, count.lives, count.crashes, count.fenced, count.units,
                    count.nanos / 1e9);
            if (count.schedules >= 6) {
                assertThat(count.crashes).isGreaterThan(count.schedules);
                assertThat(count.fenced).isPositive();
                assertThat(count.units).isGreaterThan(count.schedules);
            }
        });
    }
}
