package io.alphapanda.sandbox.updates;

import io.alphapanda.sandbox.faults.Fault;
import io.alphapanda.sandbox.faults.FaultPanel;
import io.alphapanda.sandbox.ticker.TickerHub;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Order frames on their way to the sockets, and what faults do to them: none is ever lost here. Safe from any thread.
final class OrderFrames {
    private final TickerHub hub;
    private final FaultPanel faults;
    private final ScheduledExecutorService timer;
    private final Map<String, Function<String, String>> heldBack = new HashMap<>();

    OrderFrames(TickerHub hub, FaultPanel faults, ScheduledExecutorService timer) {
        this.hub = hub;
        this.faults = faults;
        this.timer = timer;
    }

    /// Sends one frame to every socket of an account.
    ///
    /// @param textOf the frame of an app, by its key
    void send(String userId, Function<String, String> textOf) {
        Optional<Duration> late = faults.strike(Fault.LATE_FRAME);
        if (late.isPresent()) {
            after(late.get(), () -> hub.say(userId, textOf));
            return;
        }
        Function<String, String> before = takeHeldBack(userId);
        if (before == null && isHeldBack(userId, textOf)) {
            return;
        }
        hub.say(userId, textOf);
        if (faults.strikes(Fault.REPEATED_FRAME)) {
            hub.say(userId, textOf);
        }
        if (before != null) {
            hub.say(userId, before);
        }
    }

    private boolean isHeldBack(String userId, Function<String, String> textOf) {
        Optional<Duration> length = faults.strike(Fault.SWAPPED_FRAME);
        if (length.isEmpty()) {
            return false;
        }
        synchronized (heldBack) {
            heldBack.put(userId, textOf);
        }
        after(length.get(), () -> release(userId, textOf));
        return true;
    }

    /// Sends a frame that nothing has followed.
    private void release(String userId, Function<String, String> textOf) {
        boolean isStillHeld;
        synchronized (heldBack) {
            isStillHeld = heldBack.remove(userId, textOf);
        }
        if (isStillHeld) {
            hub.say(userId, textOf);
        }
    }

    private @Nullable Function<String, String> takeHeldBack(String userId) {
        synchronized (heldBack) {
            return heldBack.remove(userId);
        }
    }

    private void after(Duration length, Runnable then) {
        var _ = timer.schedule(then, length.toMillis(), TimeUnit.MILLISECONDS);
    }
}
