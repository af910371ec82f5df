package io.alphapanda.market.bars;

import java.util.Arrays;

/// Which bars take part.
public enum HoursMode {
    /// Only those that lie within continuous trading.
    EXCHANGE,
    /// All of them, also of nights and weekends: for foreign and round-the-clock data.
    ALL;

    /// Finds a mode by its name, in any case.
    ///
    /// @throws IllegalArgumentException naming the choices, if there is none
    public static HoursMode of(String name) {
        return Arrays.stream(values()).filter(mode -> mode.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("hours '" + name + "' must be exchange or all"));
    }
}
