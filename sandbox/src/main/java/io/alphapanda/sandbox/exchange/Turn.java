package io.alphapanda.sandbox.exchange;

import io.alphapanda.sandbox.terms.Refusal;
import io.alphapanda.sandbox.terms.Refusal.ErrorType;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One call that waits for the deciding thread. It is carried out once, or given up once, never both.
final class Turn {
    private enum State {
        WAITING, TAKEN, GIVEN_UP
    }

    private final Task task;
    private final Optional<Command> command;
    private final boolean decides;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile @Nullable Object answer;
    private volatile @Nullable RuntimeException thrown;

    /// What is done in a turn.
    interface Task {
        Object run();
    }

    /// @param command that the task carries out, for the journal; empty where it only looks
    /// @param decides whether the task changes the exchange, so that one that fails midway leaves it broken
    Turn(Task task, Optional<Command> command, boolean decides) {
        this.task = task;
        this.decides = decides;
        this.command = command;
    }

    /// Carries the call out, unless its caller has given up.
    ///
    /// @return the command to write down; empty where nothing changed
    Optional<Command> take() {
        if (!state.compareAndSet(State.WAITING, State.TAKEN)) {
            return Optional.empty();
        }
        try {
            answer = task.run();
            return command;
        } catch (RuntimeException e) {
            thrown = e;
            return Optional.empty();
        }
    }

    /// Throws if a change went wrong in a way that no client caused: the books may be wrong now.
    void throwIfBroken() {
        RuntimeException why = thrown;
        if (decides && why != null && !(why instanceof Refusal)) {
            throw new IllegalStateException("a change broke the exchange: " + why, why);
        }
    }

    /// Lets the caller go on.
    void answer() {
        done.countDown();
    }

    /// Lets the caller go on with a failure.
    void fail(RuntimeException why) {
        if (thrown == null) {
            thrown = why;
        }
        done.countDown();
    }

    /// Waits for the answer: so long for the turn to come, then for as long as it takes.
    Object await(Duration turnWait) {
        try {
            if (!done.await(turnWait.toNanos(), TimeUnit.NANOSECONDS)
                    && state.compareAndSet(State.WAITING, State.GIVEN_UP)) {
                throw busy("The exchange did not answer within " + turnWait.toMillis()
                        + " ms. Nothing was done; try again.");
            }
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (state.compareAndSet(State.WAITING, State.GIVEN_UP)) {
                throw busy("The call was interrupted. Nothing was done.");
            }
            throw busy(
                    "The call was interrupted after it had begun. Look into the order book for what was done.");
        }
        RuntimeException failure = thrown;
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(answer);
    }

    static Refusal busy(String why) {
        return new Refusal(503, ErrorType.NETWORK, why);
    }
}
