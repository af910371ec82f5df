package io.alphapanda.indicators.average;

import java.util.Arrays;

/// What an exponential average begins with.
public enum EmaSeed {
    /// The simple average of its first n values, the field's standard: TA-Lib, TradingView, backtrader.
    SMA,
    /// Its first value, from which on it can be read: pandas without adjustment, Tulip, one seed system.
    FIRST;

    /// Finds a seed by its name, in any case.
    ///
    /// @throws IllegalArgumentException naming the choices, if there is none
    public static EmaSeed of(String name) {
        return Arrays.stream(values()).filter(seed -> seed.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "seed '" + name + "' must be sma or first"));
    }
}
