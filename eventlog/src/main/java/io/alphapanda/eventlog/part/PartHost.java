package io.alphapanda.eventlog.part;

import io.alphapanda.domain.control.Heartbeat.State;
import io.alphapanda.eventlog.codec.RecordCodec;
import io.alphapanda.eventlog.hosting.Backoff;
import io.alphapanda.eventlog.log.LogFailure;
import io.alphapanda.eventlog.shared.Fenced;
import io.alphapanda.eventlog.shared.TopicStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hosts one part for as long as its process lives: stands by while another process is active, takes over when that
/// falls silent, works, and begins anew when the server was lost.
///
/// A thread of its own; [#stop] ends it in order.
public final class PartHost {
    private static final Logger LOG = LoggerFactory.getLogger(PartHost.class);
    private static final long NO_EPOCH = 0;
    private final TopicStore store;
    private final RecordCodec codec;
    private final PartName name;
    private final Supplier<Life> lives;
    private final PartSettings settings;
    private final Clocks clocks;
    private final HeartbeatWatch watch;
    private final ControlWatch control;
    private final CountDownLatch stopAsked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile State state = State.STANDBY;
    private volatile long epoch;
    private volatile Optional<Throwable> failure = Optional.empty();
    private volatile Optional<Life> life = Optional.empty();
    private boolean isOver;

    /// A host with everything in place and nothing running.
    ///
    /// @param lives takes the part over and begins a new life, each time
    public PartHost(TopicStore store, RecordCodec codec, PartName name, Supplier<Life> lives,
            PartSettings settings, Clocks clocks, HeartbeatWatch watch, ControlWatch control) {
        this.store = store;
        this.codec = codec;
        this.name = name;
        this.lives = lives;
        this.settings = settings;
        this.clocks = clocks;
        this.watch = watch;
        this.control = control;
    }

    /// Begins.
    public void start() {
        Thread.ofPlatform().name("host-" + name).start(this::run);
    }

    private void run() {
        Backoff backoff = new Backoff(settings.retryDelayBase(), settings.retryDelayMax(), clocks.random());
        int failures = 0;
        Pulse pulse = new Pulse(store, codec, name, settings.instance(), settings.beat(), clocks,
                this::vitals);
        try {
            while (!isOver && awaitTurn()) {
                try {
                    live();
                    failures = 0;
                } catch (Fenced taken) {
                    LOG.warn("{} stands by: {}", name, taken.getMessage());
                } catch (LogFailure away) {
                    failures++;
                    long delayNanos = backoff.delayNanos(failures);
                    LOG.warn("{} has lost its log and begins anew in {} ms (try {}): {}", name,
                            delayNanos / 1_000_000, failures, away.getMessage());
                    isStopAskedWithin(Duration.ofNanos(delayNanos));
                }
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } catch (Throwable broken) {
            LOG.error("{} ends", name, broken);
            failure = Optional.of(broken);
        } finally {
            state = State.STOPPED;
            pulse.close();
            ended.countDown();
        }
    }

    /// Waits until this process may be the active one; false if it is to end.
    private boolean awaitTurn() throws InterruptedException {
        state = State.STANDBY;
        epoch = NO_EPOCH;
        boolean isFirst = true;
        while (!isStopAskedWithin(isFirst ? Duration.ZERO : settings.beat())) {
            isFirst = false;
            boolean isOther = watch.hasHeardOther(name, settings.instance());
            Duration silence = isOther ? settings.silenceMax() : settings.firstLook();
            if (!control.isStopped(name)
                    && watch.isSilent(name, settings.instance(), silence)) {
                return true;
            }
            state = control.isStopped(name) ? State.STOPPED : State.STANDBY;
        }
        return false;
    }

    private boolean isStopAskedWithin(Duration patience) throws InterruptedException {
        return stopAsked.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void live() throws InterruptedException {
        state = State.RECOVERING;
        Life alive = lives.get();
        life = Optional.of(alive);
        epoch = alive.epoch();
        LOG.info("{} is active, in its life {}", name, epoch);
        try {
            work(alive);
        } finally {
            life = Optional.empty();
            Optional<Throwable> ending = alive.end();
            if (ending.isPresent()) {
                rethrow(ending.get());
            }
        }
    }

    private void work(Life alive) throws InterruptedException {
        long snapshotAt = clocks.tickerNanos().getAsLong() + settings.snapshotEvery().toNanos();
        do {
            boolean isPaused = control.isPaused(name);
            alive.pause(isPaused);
            state = isPaused ? State.PAUSED : State.ACTIVE;
            if (clocks.tickerNanos().getAsLong() >= snapshotAt) {
                alive.requestSnapshot();
                snapshotAt += settings.snapshotEvery().toNanos();
            }
            if (watch.epochOfOther(name, settings.instance()).filter(other -> other > epoch)
                    .isPresent()) {
                throw new Fenced(name.toString(), new IllegalStateException("a newer life is heard"));
            }
        } while (!isStopAskedWithin(settings.beat()) && alive.failure().isEmpty() && !alive.isOver()
                && !control.isStopped(name));
        isOver = alive.isOver();
    }

    private static void rethrow(Throwable ending) {
        switch (ending) {
            case Error error -> throw error;
            case RuntimeException broken -> throw broken;
            default -> throw new IllegalStateException(ending);
        }
    }

    private Pulse.Vitals vitals() {
        Optional<Life> alive = life;
        return new Pulse.Vitals(state, epoch, alive.map(Life::seen).orElse(0L),
                alive.map(Life::lag).orElse(0L), alive.map(Life::deadLetters).orElse(0L));
    }

    /// Which part it hosts. Any thread.
    public PartName name() {
        return name;
    }

    /// What it does now. Any thread.
    public State state() {
        return state;
    }

    /// Which life of the part this process lives; 0 while it stands by. Any thread.
    public long epoch() {
        return epoch;
    }

    /// What ended it, if it did not end in order. Any thread.
    public Optional<Throwable> failure() {
        return failure;
    }

    /// Ends in order; returns at once. Any thread.
    public void stop() {
        stopAsked.countDown();
    }

    /// Waits until it has ended; false if it has not in so long.
    public boolean awaitEnded(Duration patience) throws InterruptedException {
        return ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }
}
