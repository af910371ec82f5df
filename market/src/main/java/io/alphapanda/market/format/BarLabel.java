package io.alphapanda.market.format;

import java.util.Arrays;

/// Which end of its interval a source names a bar after.
public enum BarLabel {
    /// A bar labelled 09:15 covers 09:15 to 09:16.
    START,
    /// A bar labelled 09:16 covers 09:15 to 09:16.
    END;

    /// Finds a label by its name, in any case.
    ///
    /// @throws IllegalArgumentException naming the choices, if there is none
    public static BarLabel of(String name) {
        return Arrays.stream(values()).filter(label -> label.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("label '" + name + "' is not one of start, end"));
    }
}
