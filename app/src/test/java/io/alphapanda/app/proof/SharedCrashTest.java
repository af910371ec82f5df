package io.alphapanda.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;

import io.alphapanda.app.proof.PlantedStore.Bug;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.eventlog.engine.ReplayDiverged;
import io.alphapanda.eventlog.log.LogFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The crash schedule over a shared log, on a server in memory.
class SharedCrashTest {
    private static final int SEEDS_TO_FIND_A_BUG = 60;
    private static int schedules;
    private static int crashes;
    private static int fenced;
    private static long units;

    @Seeded(count = 150, proofCount = 2_000)
    void survives_any_number_of_crashes_at_any_commit(long seed) {
        AtomicReference<MortalSharedLog> shared = new AtomicReference<>();
        CrashSchedule schedule = new CrashSchedule(seed, random -> {
            shared.set(MortalSharedLog.inMemory(seed, random));
            return shared.get();
        });
        schedule.run();
        schedules++;
        crashes += schedule.crashes();
        fenced += shared.get().fenced();
        units += schedule.unitsTraded();
    }

    @AfterAll
    static void the_schedules_did_crash_and_trade() {
        if (schedules >= 100) {
            System.out.printf(
                    "crash schedules over a shared log: %,d seeds, %,d crashes, %,d fenced, %,d units traded%n",
                    schedules, crashes, fenced, units);
            assertThat(crashes).isGreaterThan(2 * schedules);
            assertThat(fenced).isGreaterThan(schedules / 4);
            assertThat(units).isGreaterThan(schedules);
        }
    }

    @Test
    void finds_a_server_that_loses_an_output_of_a_commit() {
        assertThat(found(Bug.LOSES_AN_OUTPUT)).contains("needs what desk:all said at");
    }

    @Test
    void finds_an_owner_that_is_not_fenced() {
        assertThat(found(Bug.DOES_NOT_FENCE)).containsAnyOf("is written twice", "the server does not show");
    }

    private static String found(Bug bug) {
        for (long seed = 1; seed <= SEEDS_TO_FIND_A_BUG; seed++) {
            long now = seed;
            try {
                new CrashSchedule(seed,
                        random -> MortalSharedLog.inMemory(now, random,
                                store -> new PlantedStore(store, bug)))
                        .run();
            } catch (AssertionError | ReplayDiverged | LogFailure found) {
                return String.valueOf(found.getMessage());
            }
        }
        throw new AssertionError("the planted bug was not found in " + SEEDS_TO_FIND_A_BUG + " seeds");
    }
}
