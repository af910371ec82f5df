package io.alphapanda.benchmarks.latency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a latency run has found, name by name; spans in seconds, heap in bytes.
///
/// @param byName in the order in which they were found
public record LatencyFigures(Map<String, Double> byName) {
    /// How a line of them begins that one JVM prints for another.
    private static final String MARK = "figure ";

    /// One figure.
    public double of(String name) {
        Double figure = byName.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("no figure '" + name + "'; there are " + byName.keySet());
        }
        return figure;
    }

    /// One line each.
    public List<String> lines() {
        return byName.entrySet().stream().map(each -> MARK + each.getKey() + "=" + each.getValue()).toList();
    }

    /// What such lines say; others are left out.
    public static LatencyFigures of(List<String> lines) {
        return new LatencyFigures(lines.stream().filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()).split("=", 2)).collect(Collectors.toMap(
                        parts -> parts[0], parts -> Double.valueOf(parts[1]), (first, _) -> first,
                        LinkedHashMap::new)));
    }

    /// Gathers them.
    public static final class Builder {
        private final Map<String, Double> byName = new LinkedHashMap<>();

        /// Adds one.
        public Builder put(String name, double figure) {
            byName.put(name, figure);
            return this;
        }

        /// Adds a count.
        public Builder put(String name, long figure) {
            return put(name, (double) figure);
        }

        /// Adds the shares of spans that are asked for.
        public Builder spans(String name, Spans spans) {
            return put(name + " p50", spans.seconds(0.5)).put(name + " p99", spans.seconds(0.99))
                    .put(name + " p99.9", spans.seconds(0.999)).put(name + " max", spans.seconds(1));
        }

        /// All that was added.
        public LatencyFigures built() {
            return new LatencyFigures(new LinkedHashMap<>(byName));
        }
    }
}
