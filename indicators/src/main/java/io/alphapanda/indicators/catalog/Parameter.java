package io.alphapanda.indicators.catalog;

import io.alphapanda.indicators.BarCounts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One number that an indicator is made with.
///
/// @param name what it is, as `fast`
/// @param usual its value where nobody says another
/// @param min the least possible value
/// @param max the largest possible value
/// @param isWhole whether it is a count
public record Parameter(String name, double usual, double min, double max, boolean isWhole) {
    /// A count from `min` to `max`.
    static Parameter count(String name, int usual, int min, int max) {
        return new Parameter(name, usual, min, max, true);
    }

    /// A number of bars from 1 up.
    static Parameter bars(String name, int usual) {
        return count(name, usual, 1, BarCounts.MAX);
    }

    /// A factor from 0.01 to 100.
    static Parameter factor(String name, double usual) {
        return new Parameter(name, usual, 0.01, 100, false);
    }

    /// Reads a value.
    ///
    /// @throws IllegalArgumentException saying what is wrong with it, what is possible, and what is usual
    double read(String text) {
        double value;
        try {
            value = isWhole ? Integer.parseInt(text) : new BigDecimal(text).doubleValue();
        } catch (NumberFormatException notOne) {
            throw refused(text, notOne);
        }
        if (value < min || value > max) {
            throw refused(text, null);
        }
        return value;
    }

    private IllegalArgumentException refused(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(name + " must be a " + (isWhole ? "whole number" : "number")
                + " from " + shown(min) + " to " + shown(max) + ", was '" + text + "'; " + shown(usual)
                + " is usual", cause);
    }

    /// A value as people write it: `14`, `2.5`.
    static String shown(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
