package io.alphapanda.strategies.api;

import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.money.Rate;
import java.util.ArrayList;
import java.util.List;

/// What a strategy is made from: its settings, and a place to keep what it must remember.
///
/// Every setting has a range and a default; a mistake is noted, and the default taken so that the reading goes
/// on and all mistakes are reported together. One instance makes one strategy, in its constructor.
public final class Setup {
    private final Parameters parameters;
    private final List<Stateful> kept = new ArrayList<>();
    private final Wanted wanted = new Wanted();
    private boolean isFinished;

    Setup(Parameters parameters) {
        this.parameters = parameters;
    }

    /// A setting that is a whole number from `min` to `max`.
    public int wholeNumber(String key, int min, int max, int otherwise) {
        return parameters.wholeNumber(key, min, max, otherwise);
    }

    /// A setting that is any number from `min` to `max`.
    public double number(String key, double min, double max, double otherwise) {
        return parameters.number(key, min, max, otherwise);
    }

    /// A setting that is a percentage, as `0.3%`, from `min` to `max`, all written that way.
    public Rate rate(String key, String min, String max, String otherwise) {
        return parameters.rate(key, min, max, otherwise);
    }

    /// A setting that is one of the constants of an enum, written in lower case with hyphens.
    public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        return parameters.choice(key, type, otherwise);
    }

    /// The setting `direction`: long-only, which it is by default, or long-short.
    public Direction direction() {
        return choice("direction", Direction.class, Direction.LONG_ONLY);
    }

    /// Notes a mistake that concerns several settings at once, unless something holds.
    public void require(boolean holds, String otherwise) {
        parameters.require(holds, otherwise);
    }

    /// Saves an indicator, or anything else with a state, whenever the strategy is saved; gives it back.
    ///
    /// @throws IllegalStateException once the strategy has been made
    public <T extends Stateful> T keep(T part) {
        if (isFinished) {
            throw new IllegalStateException(
                    "a strategy must keep all its parts in its constructor, before its first bar");
        }
        kept.add(part);
        return part;
    }

    /// What the strategy last asked for, saved with it.
    public Wanted wanted() {
        return wanted;
    }

    /// The parts that were kept, in that order; no more may follow.
    List<Stateful> finish() {
        isFinished = true;
        return List.copyOf(kept);
    }
}
