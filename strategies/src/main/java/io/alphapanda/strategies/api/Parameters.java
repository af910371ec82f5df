package io.alphapanda.strategies.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The settings of one strategy, read by name. Collects every mistake, also keys that nobody read, and
/// reports them together.
public final class Parameters {
    private final Map<String, String> given;
    private final Set<String> read = new LinkedHashSet<>();
    private final List<String> mistakes = new ArrayList<>();

    /// Settings as written, key by key.
    public Parameters(Map<String, String> given) {
        this.given = new TreeMap<>(given);
    }

    /// A whole number from `min` to `max`.
    public int wholeNumber(String key, int min, int max, int otherwise) {
        read.add(key);
        String text = given.get(key);
        if (text == null) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the one message for both mistakes.
        }
        mistakes.add(key + " must be a whole number from " + min + " to " + max + ", was '" + text + "'");
        return otherwise;
    }

    /// One of the constants of an enum, written in lower case with hyphens.
    public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        read.add(key);
        String text = given.get(key);
        if (text == null) {
            return otherwise;
        }
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = written(constant);
            if (name.equals(text.strip())) {
                return constant;
            }
            names.add(name);
        }
        mistakes.add(key + " must be one of " + String.join(", ", names) + ", was '" + text + "'");
        return otherwise;
    }

    /// Adds a mistake that concerns several settings at once.
    public void require(boolean holds, String otherwise) {
        if (!holds) {
            mistakes.add(otherwise);
        }
    }

    /// Ends the reading.
    ///
    /// @throws IllegalArgumentException listing every mistake and every key that was not read
    public void finish(String strategy) {
        given.keySet().stream().filter(key -> !read.contains(key))
                .forEach(key -> mistakes
                        .add("'" + key + "' is not a setting; it has " + String.join(", ", read)));
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException("strategy " + strategy + ": " + String.join("; ", mistakes));
        }
    }

    /// How a constant is written in settings.
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
