package io.alphapanda.app.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;

import io.alphapanda.app.contract.RegisteredDeciders.Registered;
import io.alphapanda.app.proof.Canonical;
import io.alphapanda.app.proof.KeptLog;
import io.alphapanda.app.proof.KeptLog.Crash;
import io.alphapanda.app.proof.MortalLog;
import io.alphapanda.app.proof.PowerLoss;
import io.alphapanda.domain.event.Decider;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.codec.BinaryReader;
import io.alphapanda.eventlog.codec.BinaryWriter;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.engine.ReplayDiverged;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.memory.MemoryEventLog;

/// One decider on one stream of inputs. However it is run, it must say and be the same as in a straight run.
final class DeciderContract {
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int LIVES_MAX = 6;

    private final Registered registered;
    private final List<Envelope> inputs;
    private final KeptLog straight = new KeptLog();
    private final Decider straightDecider;

    DeciderContract(Registered registered, List<Envelope> inputs) {
        this.registered = registered;
        this.inputs = inputs;
        straightDecider = registered.maker().get();
        Engine engine = engine(straight, straightDecider);
        inputs.forEach(input -> feed(engine, input));
        assertThat(engine.fenced()).as("%s throws on nothing", registered).isEmpty();
    }

    /// Everything that the straight run left in its log.
    List<Envelope> straightLog() {
        return straight.withoutSnapshots();
    }

    /// How many commits the straight run took.
    int commits() {
        return straight.commits();
    }

    void runs_alike_twice() {
        KeptLog log = new KeptLog();
        Decider again = registered.maker().get();
        Engine engine = engine(log, again);
        inputs.forEach(input -> feed(engine, input));
        assertAlike(log, again, "a second run");
    }

    /// Snapshot, forget everything, restore, and go on; after every k-th event.
    void survives_restoring_after_every(int k) {
        KeptLog log = new KeptLog();
        Decider decider = registered.maker().get();
        Engine engine = engine(log, decider);
        for (int i = 0; i < inputs.size(); i++) {
            feed(engine, inputs.get(i));
            if (i % k == k - 1) {
                engine.snapshot();
                Decider restored = registered.maker().get();
                engine = engine(log, restored);
                assertThat(Canonical.state(restored)).as("%s restored after event %s", registered, i)
                        .isEqualTo(Canonical.state(decider));
                decider = restored;
            }
        }
        assertAlike(log, decider, "restored after every event number " + k);
    }

    /// Restoring must replace all state, also in an instance that has seen other things.
    void restores_over_another_state() {
        Decider other = registered.maker().get();
        Engine engine = engine(new KeptLog(), other);
        registered.stream(77, inputs.size()).forEach(input -> feed(engine, input));
        BinaryWriter state = new BinaryWriter();
        straightDecider.snapshot(state);
        other.restore(new BinaryReader(state.toBytes()));
        assertThat(Canonical.state(other)).as("%s restored over another state", registered)
                .isEqualTo(Canonical.state(straightDecider));
    }

    void takes_every_event_once_though_delivered_twice() {
        KeptLog log = new KeptLog();
        Decider decider = registered.maker().get();
        Engine engine = engine(log, decider);
        for (Envelope input : inputs) {
            assertThat(engine.feed(input)).isTrue();
            engine.drain();
            assertThat(engine.feed(input)).isFalse();
            engine.drain();
        }
        inputs.forEach(input -> assertThat(engine.feed(input)).isFalse());
        assertAlike(log, decider, "delivered twice");
    }

    /// A crash at one commit, in one of three ways; then everything is fed again from the start.
    void survives_a_crash_at(int commit, Crash crash, int snapshotEvery) {
        KeptLog log = new KeptLog();
        log.crashAt(commit, crash);
        try {
            feedAll(engine(log, registered.maker().get()), snapshotEvery);
        } catch (PowerLoss expected) {
            log.crashAt(NEVER, Crash.AFTER);
        }
        Decider revived = registered.maker().get();
        Engine engine = engine(log, revived);
        inputs.forEach(input -> feed(engine, input));
        assertAlike(log, revived, crash + " commit " + commit + ", snapshots every " + snapshotEvery);
    }

    /// As above, at every commit and in every way, with snapshots now and then.
    void survives_a_crash_at_every_commit(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int commit = 1; commit <= commits(); commit++) {
            for (Crash crash : Crash.values()) {
                int every = random.nextInt(3) == 0 ? NEVER : random.nextInt(2, 40);
                survives_a_crash_at(commit, crash, every);
            }
        }
    }

    /// Law 5: a state of another version is never read; everything is replayed.
    void replays_when_the_version_is_unknown() {
        KeptLog log = new KeptLog();
        feedAll(engine(log, registered.maker().get()), inputs.size() / 2);
        Decider newer = new NewerState(registered.maker().get());
        engine(log, newer);
        assertAlike(log, newer, "with a snapshot of another version");
    }

    /// Law 5: where the log no longer reaches back to its beginning, it refuses to start.
    void refuses_an_unknown_version_without_the_beginning() {
        EventLog log = new MemoryEventLog(16);
        Engine engine = engine(log, registered.maker().get());
        inputs.forEach(input -> feed(engine, input));
        engine.snapshot();
        assertThat(log.startPosition()).isPositive();
        assertThatThrownBy(() -> engine(log, new NewerState(registered.maker().get())))
                .isInstanceOf(ReplayDiverged.class).hasMessageContaining("version");
        Decider known = registered.maker().get();
        engine(log, known);
        assertThat(Canonical.state(known)).isEqualTo(Canonical.state(straightDecider));
    }

    /// On a log whose process dies, for as many lives as it takes: each is fed from the start.
    void survives_any_number_of_lives_on(MortalLog mortal, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        mortal.prepare(inputs);
        boolean isThrough = false;
        for (int life = 1; !isThrough; life++) {
            if (life < LIVES_MAX) {
                mortal.condemn(random);
            }
            isThrough = live(mortal, random);
            mortal.bury(random);
        }
        endsAlike(mortal, "after all its lives");
    }

    private boolean live(MortalLog mortal, SplittableRandom random) {
        try {
            EventLog log = mortal.open();
            Engine engine = engine(log, registered.maker().get());
            for (Envelope input : inputs) {
                if (mortal.feed(engine, input)) {
                    engine.drain();
                    if (random.nextInt(15) == 0) {
                        engine.snapshot();
                    } else if (random.nextInt(5) == 0) {
                        mortal.force();
                    }
                }
            }
            log.close();
            return true;
        } catch (LogFailure end) {
            if (!mortal.isItsEnd(end)) {
                throw new AssertionError(registered + " cannot go on: " + end.getMessage(), end);
            }
            return false;
        }
    }

    /// Snapshot, leave the process where it is, and go on in the next; after every k-th event.
    void survives_restoring_in_a_new_life_after_every(int k, MortalLog mortal, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        mortal.prepare(inputs);
        Decider decider = registered.maker().get();
        Engine engine = engine(mortal.open(), decider);
        for (int i = 0; i < inputs.size(); i++) {
            mortal.feed(engine, inputs.get(i));
            engine.drain();
            if (i % k == k - 1) {
                engine.snapshot();
                mortal.force();
                mortal.bury(random);
                Decider restored = registered.maker().get();
                engine = engine(mortal.open(), restored);
                assertThat(Canonical.state(restored)).as("%s in a new life after event %s", registered, i)
                        .isEqualTo(Canonical.state(decider));
                decider = restored;
            }
        }
        mortal.force();
        mortal.bury(random);
        endsAlike(mortal, "in a new life after every event number " + k);
    }

    private void endsAlike(MortalLog mortal, String when) {
        Decider revived = registered.maker().get();
        try (EventLog log = mortal.open()) {
            engine(log, revived);
            assertAlike(KeptLog.copyWithoutSnapshots(log), revived, when);
        }
        mortal.close();
    }

    private void feedAll(Engine engine, int snapshotEvery) {
        for (int i = 0; i < inputs.size(); i++) {
            feed(engine, inputs.get(i));
            if (i % snapshotEvery == snapshotEvery - 1) {
                engine.snapshot();
            }
        }
    }

    private void assertAlike(KeptLog log, Decider decider, String when) {
        Canonical.assertSame(log.withoutSnapshots(), straightLog(), registered + " " + when);
        assertThat(Canonical.state(decider)).as("state of %s %s", registered, when)
                .isEqualTo(Canonical.state(straightDecider));
    }

    private static Engine engine(EventLog log, Decider decider) {
        return new Engine(log, List.of(decider), List.of());
    }

    private static void feed(Engine engine, Envelope input) {
        engine.feed(input);
        engine.drain();
    }
}
