package io.alphapanda.indicators.catalog;

import io.alphapanda.indicators.Indicator;
import io.alphapanda.indicators.average.EmaSeed;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One kind of indicator: everything that is to be known for asking for it by name.
///
/// @param <T> what does the work
public final class IndicatorKind<T extends Indicator> {
    private final String name;
    private final String description;
    private final List<Parameter> parameters;
    private final Function<Arguments, T> making;
    private final List<Output<T>> outputs;

    IndicatorKind(String name, String description, List<Parameter> parameters,
            Function<Arguments, T> making, List<Output<T>> outputs) {
        this.name = name;
        this.description = description;
        this.parameters = parameters;
        this.making = making;
        this.outputs = outputs;
    }

    /// How it is asked for, as `macd`.
    public String name() {
        return name;
    }

    /// What it is, in a few words.
    public String description() {
        return description;
    }

    /// What it is made with, in the order in which they are written.
    public List<Parameter> parameters() {
        return parameters;
    }

    /// The values that are usual.
    public List<Double> usualValues() {
        return parameters.stream().map(Parameter::usual).toList();
    }

    /// How it is written with the usual values: `macd:12:26:9`.
    public String usual() {
        return Stream.concat(Stream.of(name), usualValues().stream().map(Parameter::shown))
                .collect(Collectors.joining(":"));
    }

    /// How it is written and what it is, in one line.
    public String usage() {
        return usual() + "  " + description + parameters.stream()
                .map(p -> p.name() + " " + Parameter.shown(p.min()) + " to " + Parameter.shown(p.max()))
                .collect(Collectors.joining(", ", parameters.isEmpty() ? "" : "; ", ""));
    }

    /// The names of its outputs for such values, in order. A single count stands in the name, `rsi14`; several
    /// values only where they are not the usual ones, `macd_5_35_5_signal`.
    List<String> outputNames(List<Double> values) {
        String shown = values.stream().map(Parameter::shown).collect(Collectors.joining("_"));
        String base = values.size() == 1 ? name + shown
                : values.equals(usualValues()) ? name : name + "_" + shown;
        return outputs.stream().map(output -> base + output.suffix()).toList();
    }

    /// One that has not seen a bar yet.
    ///
    /// @throws IllegalArgumentException if the values do not go together
    RunningIndicator start(List<Double> values, EmaSeed seed) {
        T indicator = making.apply(new Arguments(values, seed));
        List<String> names = outputNames(values);
        List<RunningOutput> running = Stream.iterate(0, i -> i < outputs.size(), i -> i + 1)
                .map(i -> running(names.get(i), outputs.get(i), indicator)).toList();
        return new RunningIndicator(indicator, running);
    }

    private static <T extends Indicator> RunningOutput running(String name, Output<T> output, T indicator) {
        return new RunningOutput(name, () -> output.isWarm().test(indicator),
                () -> output.value().applyAsDouble(indicator));
    }
}
