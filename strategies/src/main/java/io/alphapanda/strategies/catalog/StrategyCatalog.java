package io.alphapanda.strategies.catalog;

import io.alphapanda.strategies.api.ConfiguredKind;
import io.alphapanda.strategies.api.StrategyKind;
import io.alphapanda.strategies.breakout.Breakout;
import io.alphapanda.strategies.breakout.OpeningRangeBreakout;
import io.alphapanda.strategies.cross.EmaCross;
import io.alphapanda.strategies.cross.SmaCross;
import io.alphapanda.strategies.momentum.Momentum;
import io.alphapanda.strategies.reversion.MeanReversion;
import io.alphapanda.strategies.reversion.VwapReversion;
import io.alphapanda.strategies.trend.SupertrendFollower;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every kind of strategy that can be named in a configuration.
///
/// @param kinds in the order in which lists show them
public record StrategyCatalog(List<StrategyKind> kinds) {
    /// The kinds that come with the desk.
    public static final StrategyCatalog SHIPPED = new StrategyCatalog(
            List.of(SmaCross.KIND, EmaCross.KIND, Momentum.KIND, MeanReversion.KIND, Breakout.KIND,
                    OpeningRangeBreakout.KIND, VwapReversion.KIND, SupertrendFollower.KIND));

    /// Refuses two kinds of one name.
    public StrategyCatalog {
        kinds = List.copyOf(kinds);
        long names = kinds.stream().map(StrategyKind::name).distinct().count();
        if (names < kinds.size()) {
            throw new IllegalArgumentException("two kinds of strategy have one name among "
                    + kinds.stream().map(StrategyKind::name).collect(Collectors.joining(", ")));
        }
    }

    /// The same and some kinds of your own.
    public StrategyCatalog and(List<StrategyKind> more) {
        return new StrategyCatalog(Stream.concat(kinds.stream(), more.stream()).toList());
    }

    /// The kind of a name, if there is one.
    public Optional<StrategyKind> kind(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /// The kind of a name with settings.
    ///
    /// @throws IllegalArgumentException if there is no such kind, or listing every mistake in the settings
    public ConfiguredKind configured(String name, Map<String, String> settings) {
        return kind(name).orElseThrow(() -> new IllegalArgumentException(missing(name))).configured(settings);
    }

    /// What to say of a name that there is no kind of.
    public String missing(String name) {
        return "there is no strategy '" + name + "'; there are "
                + kinds.stream().map(StrategyKind::name).collect(Collectors.joining(", "));
    }
}
