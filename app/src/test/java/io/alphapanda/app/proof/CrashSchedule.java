package io.alphapanda.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.LogFailure;

/// One desk, one log whose process dies, one thread: it trades until the log dies, comes back, and goes on, for as many
/// lives as the seed says. The laws are held after every step.
public final class CrashSchedule {
    private static final int LIVES_MAX = 12;
    private static final int MINUTES = 24;

    private final long seed;
    private final SplittableRandom random;
    private final ProofDesk desk;
    private final List<Envelope> inputs;
    private final MortalLog mortal;
    private final UnaryOperator<List<Decider>> plantDeciders;
    private NavigableMap<Long, Envelope> promised = new TreeMap<>();
    private NavigableMap<Long, Envelope> seen = new TreeMap<>();
    private int crashes;
    private long unitsTraded;

    /// Makes the log of a schedule.
    @FunctionalInterface
    public interface LogMaker {
        /// A log that nobody has written to yet.
        ///
        /// @param random the schedule's own
        MortalLog make(SplittableRandom random);
    }

    /// A schedule over a log.
    public CrashSchedule(long seed, LogMaker log) {
        this(seed, UnaryOperator.identity(), log);
    }

    /// A schedule with a bug planted in the deciders.
    CrashSchedule(long seed, UnaryOperator<List<Decider>> plantDeciders, LogMaker log) {
        this.seed = seed;
        this.plantDeciders = plantDeciders;
        random = new SplittableRandom(seed);
        desk = ProofDesk.ofSeed(seed);
        // The end of a session is where most is due.
        inputs = desk.inputs(random.nextBoolean() ? 375 - MINUTES : random.nextInt(0, 350), MINUTES);
        mortal = log.make(random);
    }

    /// How many lives ended before their time.
    public int crashes() {
        return crashes;
    }

    /// How many units were traded in all.
    public long unitsTraded() {
        return unitsTraded;
    }

    /// Lives until the inputs are through, then holds the whole log against an uninterrupted run.
    public void run() {
        mortal.prepare(inputs);
        boolean isThrough = false;
        for (int life = 1; !isThrough; life++) {
            if (life < LIVES_MAX) {
                mortal.condemn(random);
            }
            isThrough = live(life < LIVES_MAX);
            mortal.bury(random);
        }
        endsLikeAnUninterruptedRun();
        mortal.close();
    }

    /// One life; false if it ended early.
    private boolean live(boolean mayDie) {
        int steps = mayDie ? random.nextInt(1, inputs.size()) : Integer.MAX_VALUE;
        Optional<EventLog> opened = Optional.empty();
        seen = new TreeMap<>();
        try {
            EventLog log = mortal.open();
            keepsWhatWasPromised(log);
            List<Decider> deciders = plantDeciders.apply(desk.deciders());
            opened = Optional.of(log);
            Engine engine = new Engine(log, deciders, List.of());
            boolean isThrough = trade(log, engine, deciders, steps);
            if (isThrough) {
                log.close();
            }
            return isThrough;
        } catch (PowerLoss | LogFailure crash) {
            if (!mortal.isItsEnd(crash)) {
                throw new AssertionError("the log cannot be opened again: " + crash.getMessage(), crash);
            }
            crashes++;
            return false;
        } finally {
            opened.ifPresent(this::remember);
        }
    }

    /// What the log called durable when its process ended is promised to the next life.
    private void remember(EventLog log) {
        if (!seen.isEmpty()) {
            promised = new TreeMap<>(seen.headMap(log.durablePosition()));
        }
    }

    private boolean trade(EventLog log, Engine engine, List<Decider> deciders, int steps) {
        LogLaws laws = new LogLaws(ProofDesk.CASH);
        log.replay(0, (position, event) -> see(laws, position, event));
        laws.holdAgainst(deciders);
        if (random.nextInt(4) == 0) {
            isWhatReplayGives(log, deciders);
        }
        int stepsLeft = steps;
        for (Envelope input : inputs) {
            long from = log.endPosition();
            if (mortal.feed(engine, input)) {
                engine.drain();
                if (stepsLeft-- == 0) {
                    crashes++;
                    return false;
                }
                doWhatADeskDoes(engine);
                for (long position = from; position < log.endPosition(); position++) {
                    see(laws, position, log.read(position));
                }
                laws.holdAgainst(deciders);
                assertThat(engine.fenced()).isEmpty();
            }
        }
        unitsTraded = laws.unitsTraded();
        return true;
    }

    private void see(LogLaws laws, long position, Envelope event) {
        laws.see(position, event);
        seen.put(position, event);
    }

    /// Now and then the desk waits for the log, and now and then it takes a snapshot.
    private void doWhatADeskDoes(Engine engine) {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> mortal.force();
            case 3 -> engine.snapshot();
            default -> {
                // Most of the time it goes on.
            }
        }
    }

    /// What was durable once is there for ever, but for a snapshot that a newer one has replaced.
    private void keepsWhatWasPromised(EventLog log) {
        NavigableMap<Long, Envelope> found = new TreeMap<>();
        log.replay(0, found::put);
        promised.entrySet().removeIf(old -> !found.containsKey(old.getKey())
                && old.getValue().type() == EventType.STATE_SNAPSHOT
                && old.getKey() < log.newestSnapshot().orElse(0));
        assertThat(found.size()).as("durable events").isGreaterThanOrEqualTo(promised.size());
        promised.forEach((position, event) -> assertThat(found.get(position)).as("durable at %s", position)
                .isEqualTo(event));
    }

    private void isWhatReplayGives(EventLog log, List<Decider> deciders) {
        List<Decider> fresh = plantDeciders.apply(desk.deciders());
        var _ = new Engine(KeptLog.copyWithoutSnapshots(log), fresh, List.of());
        assertThat(Canonical.states(deciders)).as("seed %s: what replay gives", seed)
                .isEqualTo(Canonical.states(fresh));
    }

    private void endsLikeAnUninterruptedRun() {
        KeptLog straight = new KeptLog();
        List<Decider> untouched = plantDeciders.apply(desk.deciders());
        Engine engine = new Engine(straight, untouched, List.of());
        inputs.forEach(input -> {
            engine.feed(input);
            engine.drain();
        });
        List<Decider> revived = plantDeciders.apply(desk.deciders());
        try (EventLog log = mortal.open()) {
            var _ = new Engine(log, revived, List.of());
            List<Envelope> lived = KeptLog.copyWithoutSnapshots(log).withoutSnapshots();
            Canonical.assertSame(lived, straight.withoutSnapshots(), "after " + crashes + " crashes");
            assertThat(Canonical.hash(lived)).isEqualTo(Canonical.hash(straight.withoutSnapshots()));
            assertThat(Canonical.states(revived)).isEqualTo(Canonical.states(untouched));
            isWhatReplayGives(log, revived);
        }
    }
}
