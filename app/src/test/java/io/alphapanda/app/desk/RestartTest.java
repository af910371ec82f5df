package io.alphapanda.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import io.alphapanda.app.proof.Canonical;
import io.alphapanda.app.proof.KeptLog;
import io.alphapanda.app.proof.LogLaws;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.log.EventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stopped and started again at any moment, a desk decides what it would have decided anyway, to the last byte.
class RestartTest {
    private static final int LIVES_MAX = 6;

    @TempDir
    private Path folder;

    /// Two accounts with latency and partial fills, strategies of every kind, a whole day.
    @Seeded(count = 5, proofCount = 60)
    void a_day_of_many_lives_is_the_day_of_one(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RunCase day = MonthCase.of(seed, 1);
        KeptLog straight = new KeptLog();
        SteppedDesk untouched = day.start(straight).runToEnd();
        List<String> left = List.of();
        for (int life = 1; life <= LIVES_MAX; life++) {
            try (EventLog log = FileEventLog.open(folder)) {
                SteppedDesk desk = day.start(log);
                assertThat(life == 1 ? left : Canonical.states(desk.deciders()))
                        .as("life %s begins where one ended",
                                life)
                        .isEqualTo(left);
                if (life == LIVES_MAX) {
                    desk.runToEnd();
                } else {
                    left = live(desk, random);
                }
            }
        }
        isTheSame(day, straight, untouched);
    }

    /// One life, with a snapshot in it or at its end, or without; it may end between an event and its decisions.
    private static List<String> live(SteppedDesk desk, SplittableRandom random) {
        int steps = random.nextInt(1, 4_000);
        int snapshotAt = random.nextInt(2 * steps);
        for (int step = 0; step < steps && desk.step(); step++) {
            if (step == snapshotAt) {
                desk.engine().snapshot();
            }
        }
        if (random.nextBoolean()) {
            desk.engine().snapshot();
        }
        List<String> states = Canonical.states(desk.deciders());
        if (random.nextInt(3) == 0) {
            desk.tellOnly();
            desk.engine().drain();
            states = Canonical.states(desk.deciders());
        }
        return states;
    }

    private void isTheSame(RunCase day, KeptLog straight, SteppedDesk untouched) {
        try (EventLog log = FileEventLog.open(folder)) {
            SteppedDesk revived = day.start(log);
            List<Envelope> lived = KeptLog.copyWithoutSnapshots(log).withoutSnapshots();
            Canonical.assertSame(lived, straight.withoutSnapshots(), "after " + LIVES_MAX + " lives");
            assertThat(Canonical.hash(lived)).isEqualTo(Canonical.hash(straight.withoutSnapshots()));
            assertThat(Canonical.states(revived.deciders()))
                    .isEqualTo(Canonical.states(untouched.deciders()));
            LogLaws laws = new LogLaws(account -> untouched.terms().accounts().stream()
                    .filter(each -> each.account().equals(account)).findFirst().orElseThrow().startingCash());
            for (int position = 0; position < lived.size(); position++) {
                laws.see(position, lived.get(position));
            }
            laws.holdAgainst(revived.deciders());
            assertThat(lived.stream().map(Envelope::type)).contains(EventType.ORDER_FILLED,
                    EventType.REJECTED_SIGNAL);
        }
    }

    /// The old indicators began anew with every start, so that strategies spoke otherwise for an hour.
    @Test
    void indicators_go_on_bit_for_bit_with_a_snapshot_and_without() {
        RunCase day = MonthCase.of(8, 1);
        List<String> running = new ArrayList<>();
        for (boolean isSaved : List.of(false, true)) {
            try (EventLog log = FileEventLog.open(folder.resolve("saved-" + isSaved))) {
                SteppedDesk desk = day.start(log);
                for (int step = 0; step < 5_000; step++) {
                    desk.step();
                }
                if (isSaved) {
                    desk.engine().snapshot();
                }
                running.add(ofIndicators(desk.deciders()));
            }
        }
        assertThat(running.getFirst()).isEqualTo(running.getLast());
        for (boolean isSaved : List.of(false, true)) {
            try (EventLog log = FileEventLog.open(folder.resolve("saved-" + isSaved))) {
                assertThat(ofIndicators(day.start(log).deciders())).isEqualTo(running.getFirst());
            }
        }
    }

    private static String ofIndicators(List<Decider> deciders) {
        List<String> states = deciders.stream()
                .filter(decider -> decider.service().equals("strategy-runner")
                        || decider.shard().equals("indicators") || decider.shard().equals("bars"))
                .map(Canonical::state).toList();
        assertThat(states).hasSize(3).allSatisfy(state -> assertThat(state).hasSizeGreaterThan(500));
        return Map.of("states", states).toString();
    }
}
