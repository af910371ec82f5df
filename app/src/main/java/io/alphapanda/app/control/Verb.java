package io.alphapanda.app.control;

import io.alphapanda.domain.control.ControlCommand.Action;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person may tell a desk.
enum Verb {
    PAUSE(Action.PAUSE, Whom.PART, "says nothing new until it is resumed; exits go on"),
    RESUME(Action.RESUME, Whom.PART, "goes on, with its next change of mind"),
    STOP(Action.STOP, Whom.PART, "drains, saves its state and ends"),
    START(Action.START, Whom.PART, "begins to work"),
    CANCEL_ALL(Action.CANCEL_ALL, Whom.ACCOUNT, "takes every open order back"),
    CLOSE_OUT(Action.CLOSE_OUT_AT_CLOSE, Whom.ACCOUNT, "closes every position"),
    WAIVE(Action.WAIVE, Whom.LETTER, "no longer waits for that letter");

    /// Whom a word can be said to.
    enum Whom {
        /// A service, a shard of one, a strategy, or everybody.
        PART,
        /// An account, or all of them.
        ACCOUNT,
        /// An account, about a letter of it.
        LETTER
    }

    private final Action action;
    private final Whom whom;
    private final String effect;

    Verb(Action action, Whom whom, String effect) {
        this.action = action;
        this.whom = whom;
        this.effect = effect;
    }

    Action action() {
        return action;
    }

    Whom whom() {
        return whom;
    }

    /// What whoever is told does then.
    String effect() {
        return effect;
    }

    /// @throws IllegalArgumentException naming the words there are
    static Verb of(String word) {
        return Stream.of(values()).filter(verb -> verb.toString().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is nothing that a desk can be told;"
                        + " say " + Stream.of(values()).map(Verb::toString).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
