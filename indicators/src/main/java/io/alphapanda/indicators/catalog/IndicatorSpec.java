package io.alphapanda.indicators.catalog;

import io.alphapanda.indicators.average.EmaSeed;
import java.util.List;

/// An indicator that somebody asked for: a kind and the values of its parameters.
///
/// @param values one for each parameter of the kind, within its range
public record IndicatorSpec(IndicatorKind<?> kind, List<Double> values) {
    /// Takes its own copy of the values.
    public IndicatorSpec {
        values = List.copyOf(values);
    }

    /// The names of its outputs, as `macd`, `macd_signal`, `macd_hist`.
    public List<String> outputNames() {
        return kind.outputNames(values);
    }

    /// A new one that has not seen a bar yet.
    ///
    /// @param seed what exponential averages begin with; other indicators have none
    public RunningIndicator start(EmaSeed seed) {
        return kind.start(values, seed);
    }
}
