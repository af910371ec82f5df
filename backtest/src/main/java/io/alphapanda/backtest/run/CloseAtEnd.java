package io.alphapanda.backtest.run;

import io.alphapanda.domain.control.ControlCommand.Action;
import java.util.Optional;

/// What becomes of a position that is open after the last bar.
public enum CloseAtEnd {
    /// It stays open, marked at the last close, and is no round trip.
    NO(Optional.empty()),
    /// It is closed at the last bar's open: the rule of the reference run.
    OPEN(Optional.of(Action.CLOSE_OUT_AT_OPEN)),
    /// It is closed at the last bar's close.
    CLOSE(Optional.of(Action.CLOSE_OUT_AT_CLOSE));

    @SuppressWarnings("ImmutableEnumChecker") // An Optional of an enum constant cannot change.
    private final Optional<Action> command;

    CloseAtEnd(Optional<Action> command) {
        this.command = command;
    }

    /// The command that does it, if anything is to be done.
    Optional<Action> command() {
        return command;
    }
}
