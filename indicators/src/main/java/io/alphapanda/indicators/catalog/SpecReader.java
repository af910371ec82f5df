package io.alphapanda.indicators.catalog;

import io.alphapanda.indicators.average.EmaSeed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what somebody asks for: names with commas between, each with all its parameters behind colons or none, as
/// `rsi:14,macd,bb:20:2.5`.
public final class SpecReader {
    private final List<IndicatorSpec> specs = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();
    private final Set<IndicatorSpec> seen = new HashSet<>();

    private SpecReader() {}

    /// The indicators that `text` asks for, in its order, at least one.
    ///
    /// @throws IllegalArgumentException naming every mistake, a line each, and how to mend it
    public static List<IndicatorSpec> read(String text) {
        SpecReader reader = new SpecReader();
        for (String one : text.split(",", -1)) {
            reader.readOne(one.strip());
        }
        if (!reader.mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", reader.mistakes));
        }
        return reader.specs;
    }

    private void readOne(String text) {
        String[] words = text.split(":", -1);
        Optional<IndicatorKind<?>> kind = kindOf(words[0]);
        if (kind.isEmpty()) {
            mistakes.add("there is no indicator '" + words[0] + "'; there are\n" + IndicatorCatalog.kinds()
                    .stream().map(k -> "    " + k.usage()).collect(Collectors.joining("\n")));
            return;
        }
        valuesOf(text, kind.get(), words).ifPresent(values -> take(text, kind.get(), values));
    }

    private static Optional<IndicatorKind<?>> kindOf(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (IndicatorKind<?> kind : IndicatorCatalog.kinds()) {
            if (kind.name().equals(wanted)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /// The values behind the name, or the usual ones if there are none; empty after a mistake.
    private Optional<List<Double>> valuesOf(String text, IndicatorKind<?> kind, String[] words) {
        List<Parameter> parameters = kind.parameters();
        int given = words.length - 1;
        if (given == 0) {
            return Optional.of(kind.usualValues());
        }
        if (given != parameters.size()) {
            mistakes.add("'" + text + "' gives " + given + " parameters, but " + kind.name() + " takes "
                    + (parameters.isEmpty() ? "none" : "all " + parameters.size() + " or none")
                    + "; write " + kind.usual());
            return Optional.empty();
        }
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < given; i++) {
            try {
                values.add(parameters.get(i).read(words[i + 1]));
            } catch (IllegalArgumentException refused) {
                mistakes.add("'" + text + "': " + refused.getMessage());
            }
        }
        return values.size() == given ? Optional.of(values) : Optional.empty();
    }

    private void take(String text, IndicatorKind<?> kind, List<Double> values) {
        IndicatorSpec spec = new IndicatorSpec(kind, values);
        try {
            // Whether values go together is known to the indicator alone.
            spec.start(EmaSeed.SMA);
        } catch (IllegalArgumentException refused) {
            mistakes.add("'" + text + "': " + refused.getMessage() + "; " + kind.usual() + " is usual");
            return;
        }
        if (seen.add(spec)) {
            specs.add(spec);
        } else {
            mistakes.add("'" + text + "' asks twice for the same; leave one out");
        }
    }
}
