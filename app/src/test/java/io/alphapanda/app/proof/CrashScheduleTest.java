package io.alphapanda.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Subscription;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.eventlog.engine.ReplayDiverged;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.LogFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CrashScheduleTest {
    private static final int SEEDS_TO_FIND_A_BUG = 60;
    private static int schedules;
    private static int crashes;
    private static int cuts;
    private static long units;

    @Seeded(count = 250, proofCount = 10_000)
    void survives_any_number_of_crashes_at_any_step(long seed) {
        AtomicReference<MortalFileLog> file = new AtomicReference<>();
        CrashSchedule schedule = new CrashSchedule(seed, random -> {
            file.set(new MortalFileLog(seed, random, log -> log));
            return file.get();
        });
        schedule.run();
        schedules++;
        crashes += schedule.crashes();
        cuts += file.get().cuts();
        units += schedule.unitsTraded();
    }

    @AfterAll
    static void the_schedules_did_crash_and_trade() {
        if (schedules >= 100) {
            System.out.printf(
                    "crash schedules: %,d seeds, %,d crashes, %,d torn tails cut, %,d units traded%n",
                    schedules, crashes, cuts, units);
            assertThat(crashes).isGreaterThan(2 * schedules);
            assertThat(cuts).isGreaterThan(schedules / 20);
            assertThat(units).isGreaterThan(schedules);
        }
    }

    @Test
    void finds_a_decider_that_forgets_its_state_in_a_snapshot() {
        assertFound(seed -> new CrashSchedule(seed, CrashScheduleTest::forgettingGateway,
                onFile(seed, log -> log)));
    }

    @Test
    void finds_a_log_that_splits_a_commit() {
        assertFound(
                seed -> new CrashSchedule(seed, onFile(seed, log -> new SplittingLog((FileEventLog) log))));
    }

    @Test
    void finds_a_log_that_promises_what_it_has_not_forced() {
        assertFound(
                seed -> new CrashSchedule(seed, onFile(seed, log -> new BoastingLog((FileEventLog) log))));
    }

    private static CrashSchedule.LogMaker onFile(long seed, UnaryOperator<EventLog> plant) {
        return random -> new MortalFileLog(seed, random, plant);
    }

    private static void assertFound(Function<Long, CrashSchedule> planted) {
        for (long seed = 1; seed <= SEEDS_TO_FIND_A_BUG; seed++) {
            try {
                planted.apply(seed).run();
            } catch (AssertionError | ReplayDiverged | LogFailure found) {
                return;
            }
        }
        throw new AssertionError("the planted bug was not found in " + SEEDS_TO_FIND_A_BUG + " seeds");
    }

    private static List<Decider> forgettingGateway(List<Decider> deciders) {
        List<Decider> planted = new ArrayList<>(deciders);
        planted.set(deciders.size() - 1, new Forgetting(deciders.getLast()));
        return planted;
    }

    /// Writes no state, so that a gateway forgets its open orders.
    private record Forgetting(Decider inner) implements Decider {
        @Override
        public String service() {
            return inner.service();
        }

        @Override
        public String shard() {
            return inner.shard();
        }

        @Override
        public Set<Subscription> subscriptions() {
            return inner.subscriptions();
        }

        @Override
        public void on(Envelope event, Outbox out) {
            inner.on(event, out);
        }

        @Override
        public int stateVersion() {
            return 1;
        }

        @Override
        public void snapshot(FieldWriter out) {
            // The bug.
        }

        @Override
        public void restore(FieldReader in) {
            // And its other half.
        }
    }

    /// Lets an output go to the disk before the rest of its commit.
    private static final class SplittingLog extends PlantedLog {
        private SplittingLog(FileEventLog file) {
            super(file);
        }

        @Override
        public void commit(long consumed, List<Envelope> outputs) {
            if (outputs.size() > 1) {
                file().commit(consumedPosition(), outputs.subList(0, 1));
                file().force();
                file().commit(consumed, outputs.subList(1, outputs.size()));
            } else {
                file().commit(consumed, outputs);
            }
        }
    }

    /// Calls everything durable at once.
    private static final class BoastingLog extends PlantedLog {
        private BoastingLog(FileEventLog file) {
            super(file);
        }

        @Override
        public long durablePosition() {
            return endPosition();
        }
    }
}
