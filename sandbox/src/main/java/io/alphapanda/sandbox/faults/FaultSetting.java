package io.alphapanda.sandbox.faults;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a fault is switched on.
///
/// @param probability that it strikes when it could, above 0 up to 1
/// @param strikesMax after so many strikes it is off, at least 1; [#ENDLESS] for no such end
/// @param length how long one strike lasts, zero to [#LENGTH_MAX]
public record FaultSetting(double probability, int strikesMax, Duration length) {
    /// The longest that a strike may last.
    public static final Duration LENGTH_MAX = Duration.ofMinutes(10);
    /// It strikes until it is switched off.
    public static final int ENDLESS = Integer.MAX_VALUE;
    private static final Pattern WORDS = Pattern
            .compile("(?:(?<chance>\\d(?:\\.\\d{1,9})?)|(?<count>\\d{1,9})x)(?:/(?<millis>\\d{1,9})ms)?");

    /// Refuses what is out of range, naming it.
    public FaultSetting {
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "the probability of a fault must be above 0 and at most 1, was " + probability
                            + "; switch a fault off to get 0");
        }
        if (strikesMax < 1) {
            throw new IllegalArgumentException(
                    "the count of a fault must be at least 1, was " + strikesMax);
        }
        if (length.isNegative() || length.compareTo(LENGTH_MAX) > 0) {
            throw new IllegalArgumentException("the length of a fault must be from 0 to "
                    + LENGTH_MAX.toMillis() + " ms, was " + length.toMillis() + " ms");
        }
    }

    /// Strikes with this probability, until switched off.
    public static FaultSetting chance(Fault fault, double probability) {
        return new FaultSetting(probability, ENDLESS, fault.usualLength());
    }

    /// Strikes the next so many times.
    public static FaultSetting times(Fault fault, int strikes) {
        return new FaultSetting(1, strikes, fault.usualLength());
    }

    /// Reads `0.25` (a probability), `20x` (a count), and either with a length, as `1x/500ms`.
    ///
    /// @throws IllegalArgumentException if it is none of these
    public static FaultSetting parse(Fault fault, String text) {
        Matcher words = WORDS.matcher(text);
        if (!words.matches()) {
            throw new IllegalArgumentException("cannot read the setting '" + text + "' of fault "
                    + fault.label() + "; give a probability as 0.25, or a count as 20x, and a length with"
                    + " it as 20x/500ms");
        }
        Duration length = words.group("millis") == null ? fault.usualLength()
                : Duration.ofMillis(Long.parseLong(words.group("millis")));
        return words.group("count") == null
                ? new FaultSetting(Double.parseDouble(words.group("chance")), ENDLESS, length)
                : new FaultSetting(1, Integer.parseInt(words.group("count")), length);
    }
}
