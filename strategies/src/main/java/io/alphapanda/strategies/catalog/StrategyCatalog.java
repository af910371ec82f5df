package io.alphapanda.strategies.catalog;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.strategies.api.Parameters;
import io.alphapanda.strategies.api.Strategy;
import io.alphapanda.strategies.api.StrategyKind;
import io.alphapanda.strategies.cross.EmaCross;
import io.alphapanda.strategies.cross.SmaCross;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every kind of strategy that can be named in a configuration.
public final class StrategyCatalog {
    private static final List<StrategyKind> KINDS = List.of(SmaCross.KIND, EmaCross.KIND);

    private StrategyCatalog() {}

    /// All of them, in the order in which lists show them.
    public static List<StrategyKind> kinds() {
        return KINDS;
    }

    /// What makes instances of a kind with these settings.
    ///
    /// @throws IllegalArgumentException if there is no such kind, or listing every mistake in the settings
    public static Function<InstrumentId, Strategy> configured(String name, Map<String, String> settings) {
        StrategyKind kind = KINDS.stream().filter(k -> k.name().equals(name)).findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no strategy '" + name + "'; there are "
                                + KINDS.stream().map(StrategyKind::name).collect(Collectors.joining(", "))));
        Parameters parameters = new Parameters(settings);
        Function<InstrumentId, Strategy> maker = kind.configure().apply(parameters);
        parameters.finish(name);
        return maker;
    }
}
