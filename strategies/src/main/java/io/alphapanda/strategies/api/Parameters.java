package io.alphapanda.strategies.api;

import io.alphapanda.domain.money.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// The settings of one strategy, read by name. Collects every mistake, also keys that nobody read.
public final class Parameters {
    private final Map<String, String> given;
    private final Map<String, Setting> read = new LinkedHashMap<>();
    private final Map<String, String> effective = new TreeMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    /// One setting.
    ///
    /// @param allowed what it may be, for people
    /// @param otherwise what it is if nothing is said
    public record Setting(String key, String allowed, String otherwise) {}

    /// What is wrong with one setting; without a key, with several together.
    public record Mistake(String key, String text) {
        @Override
        public String toString() {
            return key.isEmpty() ? text : "'" + key + "' " + text;
        }
    }

    /// Settings as written, key by key.
    public Parameters(Map<String, String> given) {
        this.given = new TreeMap<>(given);
    }

    /// A whole number from `min` to `max`.
    public int wholeNumber(String key, int min, int max, int otherwise) {
        return value(new Setting(key, "a whole number from " + min + " to " + max, "" + otherwise),
                otherwise, Integer::valueOf, value -> value >= min && value <= max);
    }

    /// Any number from `min` to `max`.
    public double number(String key, double min, double max, double otherwise) {
        return value(new Setting(key, "a number from " + min + " to " + max, "" + otherwise), otherwise,
                text -> new BigDecimal(text).doubleValue(), value -> value >= min && value <= max);
    }

    /// A percentage from `min` to `max`, all written as `0.3%`.
    public Rate rate(String key, String min, String max, String otherwise) {
        return value(new Setting(key, "a percentage from " + min + " to " + max, otherwise),
                percentage(otherwise), Parameters::percentage,
                value -> value.billionths() >= percentage(min).billionths()
                        && value.billionths() <= percentage(max).billionths());
    }

    /// One of the constants of an enum, written in lower case with hyphens.
    public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        Map<String, E> choices = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(each -> choices.put(written(each), each));
        Setting setting = new Setting(key, "one of " + String.join(", ", choices.keySet()),
                written(otherwise));
        return value(setting, otherwise, text -> Optional.ofNullable(choices.get(text))
                .orElseThrow(() -> new NumberFormatException(text)), value -> true);
    }

    private <T> T value(Setting setting, T otherwise, Function<String, T> parse, Function<T, Boolean> fits) {
        read.put(setting.key(), setting);
        String text = given.get(setting.key());
        T value = otherwise;
        if (text != null) {
            try {
                T parsed = parse.apply(text.strip());
                if (fits.apply(parsed)) {
                    value = parsed;
                } else {
                    throw new NumberFormatException(text);
                }
            } catch (NumberFormatException neither) {
                mistakes.add(new Mistake(setting.key(),
                        "must be " + setting.allowed() + ", was '" + text + "'"));
            }
        }
        effective.put(setting.key(),
                value instanceof Enum<?> constant ? written(constant) : value.toString());
        return value;
    }

    /// Adds a mistake that concerns several settings at once, unless something holds.
    public void require(boolean holds, String otherwise) {
        if (!holds) {
            mistakes.add(new Mistake("", otherwise));
        }
    }

    /// Every mistake so far, and every key that nobody has read.
    public List<Mistake> mistakes() {
        String known = read.isEmpty() ? "none" : String.join(", ", read.keySet());
        List<Mistake> all = new ArrayList<>(mistakes);
        given.keySet().stream().filter(key -> !read.containsKey(key))
                .forEach(key -> all.add(new Mistake(key, "is not a setting; it has " + known)));
        return all;
    }

    /// Every setting that was asked for, in that order.
    public List<Setting> read() {
        return List.copyOf(read.values());
    }

    /// Every setting that was asked for, as it holds.
    Map<String, String> effective() {
        return effective;
    }

    /// How a constant is written in settings.
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Rate percentage(String text) {
        if (!text.endsWith("%")) {
            throw new NumberFormatException("percentage '" + text + "' must end with %");
        }
        return Rate.ofPercent(text.substring(0, text.length() - 1).strip());
    }
}
