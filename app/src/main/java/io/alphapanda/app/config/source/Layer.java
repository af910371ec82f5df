package io.alphapanda.app.config.source;

import io.alphapanda.app.config.key.Key;
import io.alphapanda.app.config.key.KeyRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All that one source says, in its own order. A later layer wins over an earlier one.
///
/// @param values what it says
/// @param foreign names that are none of ours and lie in a place that others use too
public record Layer(List<Given> values, List<Given> foreign) {
    /// A source in which every name must be ours.
    static Layer ofOurs(List<Given> values) {
        return new Layer(List.copyOf(values), List.of());
    }

    /// A source that others use too: a name is ours by its first part.
    static Layer shared(List<Given> values) {
        List<Given> ours = new ArrayList<>();
        List<Given> foreign = new ArrayList<>();
        values.forEach(given -> (isOurs(given.name()) ? ours : foreign).add(given));
        return new Layer(List.copyOf(ours), List.copyOf(foreign));
    }

    /// The environment.
    public static Layer ofEnvironment(Map<String, String> environment) {
        return shared(given(environment, "environment"));
    }

    /// The command line.
    public static Layer ofCommandLine(Map<String, String> flags) {
        return ofOurs(given(flags, "command line"));
    }

    private static List<Given> given(Map<String, String> texts, String origin) {
        return new TreeMap<>(texts).entrySet().stream()
                .map(text -> new Given(text.getKey(), text.getValue(), origin)).toList();
    }

    private static boolean isOurs(String name) {
        int end = name.indexOf(Key.SEPARATOR);
        return KeyRegistry.ALONE.contains(name)
                || (end > 0 && KeyRegistry.GROUPS.contains(name.substring(0, end)));
    }
}
