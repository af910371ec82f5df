package io.alphapanda.strategies.api;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A kind of strategy with settings that are known to be right: makes its instances, one per instrument.
public final class ConfiguredKind {
    private final StrategyKind kind;
    private final Map<String, String> given;
    private final SortedMap<String, String> settings;

    /// @param given settings without a mistake
    /// @param effective all of them, as they hold
    ConfiguredKind(StrategyKind kind, Map<String, String> given, Map<String, String> effective) {
        this.kind = kind;
        this.given = Map.copyOf(given);
        settings = new TreeMap<>(effective);
    }

    /// Which kind it is of.
    public StrategyKind kind() {
        return kind;
    }

    /// Every setting as it holds, those included of which nothing was said.
    public SortedMap<String, String> settings() {
        return new TreeMap<>(settings);
    }

    /// Tells apart whatever differs in kind or settings: state of one fingerprint fits only the same.
    public String fingerprint() {
        return kind.name() + settings;
    }

    /// A new instance that has seen nothing.
    public SeatedStrategy seat() {
        Setup setup = new Setup(new Parameters(given));
        return new SeatedStrategy(kind.maker().apply(setup), setup);
    }
}
