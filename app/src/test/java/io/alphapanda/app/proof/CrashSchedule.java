package io.alphapanda.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.eventlog.log.WriterMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.file.LogLimits;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.LogFailure;

/// One desk, one disk that fails, one thread: it trades until the disk dies, comes back, and goes on, for as
/// many lives as the seed says. The laws are held after every step.
final class CrashSchedule {
    private static final int LIVES_MAX = 12;
    private static final int MINUTES = 24;

    private final long seed;
    private final SplittableRandom random;
    private final ProofDesk desk;
    private final List<Envelope> inputs;
    private final SimulatedFolder disk;
    private final UnaryOperator<List<Decider>> plantDeciders;
    private final UnaryOperator<EventLog> plantLog;
    private final LogLimits limits;
    private List<Envelope> promised = List.of();
    private List<Envelope> seen = new ArrayList<>();
    private int crashes;
    private int cuts;
    private long unitsTraded;

    CrashSchedule(long seed) {
        this(seed, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /// A schedule with a bug planted in the deciders or the log.
    CrashSchedule(long seed, UnaryOperator<List<Decider>> plantDeciders, UnaryOperator<EventLog> plantLog) {
        this.seed = seed;
        this.plantDeciders = plantDeciders;
        this.plantLog = plantLog;
        random = new SplittableRandom(seed);
        desk = ProofDesk.ofSeed(seed);
        // The end of a session is where most is due.
        inputs = desk.inputs(random.nextBoolean() ? 375 - MINUTES : random.nextInt(0, 350), MINUTES);
        disk = new SimulatedFolder(seed);
        limits = new LogLimits(random.nextLong(2_000, 60_000), random.nextInt(300, 8_000),
                random.nextInt(128, 512));
    }

    int crashes() {
        return crashes;
    }

    /// How often a torn batch had to be cut off.
    int cuts() {
        return cuts;
    }

    long unitsTraded() {
        return unitsTraded;
    }

    /// Lives until the inputs are through, then holds the whole log against an uninterrupted run.
    void run() {
        boolean isThrough = false;
        for (int life = 1; !isThrough; life++) {
            if (life < LIVES_MAX) {
                disk.crashAfter(random.nextInt(1, 40));
            }
            isThrough = live(life < LIVES_MAX);
            disk.restart(random.nextInt(3) > 0);
        }
        endsLikeAnUninterruptedRun();
    }

    /// One life; false if it ended early.
    private boolean live(boolean mayDie) {
        int steps = mayDie ? random.nextInt(1, inputs.size()) : Integer.MAX_VALUE;
        Optional<EventLog> opened = Optional.empty();
        seen = new ArrayList<>();
        try {
            FileEventLog file = FileEventLog.open(disk, WriterMode.CALLER, limits);
            cuts += file.cutBytes() > 0 ? 1 : 0;
            keepsWhatWasPromised(file);
            List<Decider> deciders = plantDeciders.apply(desk.deciders());
            EventLog log = plantLog.apply(file);
            opened = Optional.of(log);
            Engine engine = new Engine(log, deciders, List.of());
            boolean isThrough = trade(log, file, engine, deciders, steps);
            if (isThrough) {
                file.close();
            }
            return isThrough;
        } catch (PowerLoss | LogFailure crash) {
            if (crash instanceof LogFailure && !isFromTheDisk(crash)) {
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
            promised = List.copyOf(seen.subList(0, (int) Math.min(seen.size(), log.durablePosition())));
        }
    }

    private static boolean isFromTheDisk(Throwable failure) {
        return failure instanceof PowerLoss
                || (failure.getCause() != null && isFromTheDisk(failure.getCause()));
    }

    private boolean trade(EventLog log, FileEventLog file, Engine engine, List<Decider> deciders, int steps) {
        LogLaws laws = new LogLaws(ProofDesk.CASH);
        log.replay(0, (position, event) -> see(laws, position, event));
        laws.holdAgainst(deciders);
        if (random.nextInt(4) == 0) {
            isWhatReplayGives(log, deciders);
        }
        int stepsLeft = steps;
        for (Envelope input : inputs) {
            long from = log.endPosition();
            if (engine.feed(input)) {
                engine.drain();
                if (stepsLeft-- == 0) {
                    crashes++;
                    return false;
                }
                doWhatADeskDoes(file, engine);
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
        seen.add(event);
    }

    /// Now and then the desk waits for the disk, and now and then it takes a snapshot.
    private void doWhatADeskDoes(FileEventLog file, Engine engine) {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> file.force();
            case 3 -> engine.snapshot();
            default -> {
                // Most of the time it goes on.
            }
        }
    }

    /// What was durable once is there for ever.
    private void keepsWhatWasPromised(FileEventLog file) {
        List<Envelope> found = new ArrayList<>();
        file.replay(0, (_, event) -> found.add(event));
        assertThat(found.size()).as("durable events").isGreaterThanOrEqualTo(promised.size());
        assertThat(found.subList(0, promised.size())).isEqualTo(promised);
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
        try (FileEventLog file = FileEventLog.open(disk, WriterMode.CALLER, limits)) {
            var _ = new Engine(file, revived, List.of());
            List<Envelope> lived = KeptLog.copyWithoutSnapshots(file).withoutSnapshots();
            Canonical.assertSame(lived, straight.withoutSnapshots(), "after " + crashes + " crashes");
            assertThat(Canonical.hash(lived)).isEqualTo(Canonical.hash(straight.withoutSnapshots()));
            assertThat(Canonical.states(revived)).isEqualTo(Canonical.states(untouched));
            isWhatReplayGives(file, revived);
        }
    }
}
