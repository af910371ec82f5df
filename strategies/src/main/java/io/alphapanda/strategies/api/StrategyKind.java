package io.alphapanda.strategies.api;

import io.alphapanda.strategies.api.Parameters.Mistake;
import io.alphapanda.strategies.api.Parameters.Setting;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A kind of strategy that can be configured by name.
///
/// @param name as people write it: `sma-cross`
/// @param summary one line for a list
/// @param maker makes an instance and reads its settings, mostly a constructor: `SmaCross::new`
/// @param takesTicks true if it may also be declared on ticks
public record StrategyKind(String name, String summary, Function<Setup, Strategy> maker, boolean takesTicks) {
    /// Refuses a name that could not stand in a configuration.
    public StrategyKind {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("strategy kind '" + name
                    + "' must begin with a letter and have 1 to 40 lower-case letters, digits and hyphens");
        }
    }

    /// A kind that takes bars.
    public static StrategyKind of(String name, String summary, Function<Setup, Strategy> maker) {
        return new StrategyKind(name, summary, maker, false);
    }

    /// The same, but its strategies may also be declared on ticks.
    public StrategyKind alsoOnTicks() {
        return new StrategyKind(name, summary, maker, true);
    }

    /// This kind with settings.
    ///
    /// @throws IllegalArgumentException listing every mistake in them
    public ConfiguredKind configured(Map<String, String> settings) {
        Parameters parameters = tried(settings);
        List<Mistake> mistakes = parameters.mistakes();
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException("strategy " + name + ": "
                    + mistakes.stream().map(Mistake::toString).collect(Collectors.joining("; ")));
        }
        return new ConfiguredKind(this, settings, parameters.effective());
    }

    /// Everything that is wrong with some settings; empty if nothing is.
    public List<Mistake> mistakesIn(Map<String, String> settings) {
        return tried(settings).mistakes();
    }

    /// Every setting there is, with what it may be and what it is if nothing is said.
    public List<Setting> settings() {
        return tried(Map.of()).read();
    }

    private Parameters tried(Map<String, String> settings) {
        Parameters parameters = new Parameters(settings);
        try {
            Strategy _ = maker.apply(new Setup(parameters));
        } catch (IllegalArgumentException refusal) {
            // What a part refuses follows mostly from a mistake that has been noted already.
            parameters.require(!parameters.mistakes().isEmpty(), String.valueOf(refusal.getMessage()));
        }
        return parameters;
    }
}
