package io.alphapanda.domain.control;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.signal.StrategyId;
import java.util.Optional;

/// An instruction to the desk, or to one part of it.
///
/// @param target whom it is for: [#EVERYONE], a service, `service:shard`, an account, or `strategy:` and an id
/// @param argument what the action needs to know besides; empty for most
public record ControlCommand(Action action, String target, String argument) implements Event {
    /// The target of a command that is for every part it concerns.
    public static final String EVERYONE = "all";
    /// What a target begins with if it is a strategy.
    public static final String STRATEGY = "strategy:";
    /// What the argument of a pause begins with if a strategy took too long; the figures follow.
    public static final String TOO_SLOW = "too slow: ";

    /// What is to be done. Written by ordinal: add at the end only.
    public enum Action {
        /// Take every open order back.
        CANCEL_ALL,
        /// Close every position, at the open of the last bar seen.
        CLOSE_OUT_AT_OPEN,
        /// Close every position, at the close of the last bar seen.
        CLOSE_OUT_AT_CLOSE,
        /// Begin to work: on the wire of the seeds `control.start`.
        START,
        /// Drain, save the state and end: on the wire of the seeds `control.stop`.
        STOP,
        /// Say nothing new until [#RESUME]: a strategy gives no opinions, a part takes nothing in. The argument may
        /// say why; a strategy that is [ControlCommand#TOO_SLOW] is not even asked.
        PAUSE,
        /// Go on after a [#PAUSE].
        RESUME,
        /// A new life of a part has begun; the argument is its epoch, a number from 1.
        EPOCH_BEGUN,
        /// A dead letter of an account is dealt with, and nobody waits for it; the argument is its event id, or
        /// [#EVERYONE] for all that are open.
        WAIVE,
        /// The record of a dead letter is back on its own topic; the target is its account, or `shared` for market
        /// data, and the argument the letter's event id.
        REPLAYED
    }

    /// A command to everyone.
    public ControlCommand(Action action) {
        this(action, EVERYONE, "");
    }

    /// A command to one target.
    public ControlCommand(Action action, String target) {
        this(action, target, "");
    }

    /// Refuses a command to nobody.
    public ControlCommand {
        if (target.isEmpty()) {
            throw new IllegalArgumentException("a " + action + " has no target; name a service, a strategy or "
                    + EVERYONE);
        }
    }

    /// Pauses a strategy that took too long.
    ///
    /// @param figures how long, and what it may take
    public static ControlCommand tooSlow(StrategyId strategy, String figures) {
        return new ControlCommand(Action.PAUSE, STRATEGY + strategy, TOO_SLOW + figures);
    }

    /// True if it pauses a strategy that took too long.
    public boolean isForSlowness() {
        return action == Action.PAUSE && argument.startsWith(TOO_SLOW);
    }

    /// The strategy that it is for, if it is for one.
    public Optional<String> strategy() {
        return target.startsWith(STRATEGY) ? Optional.of(target.substring(STRATEGY.length()))
                : Optional.empty();
    }

    /// True if it is for a part, by the name of its service and its shard.
    public boolean isFor(String service, String shard) {
        return target.equals(EVERYONE) || target.equals(service) || target.equals(service + ":" + shard);
    }

    /// True if it is for what decides about an account.
    public boolean isForAccount(Scope account) {
        return target.equals(EVERYONE) || target.equals(account.name());
    }

    @Override
    public EventType type() {
        return EventType.CONTROL_COMMAND;
    }

    @Override
    public Topic topic() {
        return Topic.CONTROL;
    }

    @Override
    public void write(FieldWriter out) {
        out.choice("action", action);
        out.text("target", target);
        out.text("argument", argument);
    }

    /// Reads what [#write] wrote.
    public static ControlCommand read(FieldReader in) {
        return new ControlCommand(in.choice("action", Action.class), in.text("target"), in.text("argument"));
    }
}
