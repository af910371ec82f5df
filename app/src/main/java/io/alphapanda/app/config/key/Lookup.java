package io.alphapanda.app.config.key;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a name means.
public sealed interface Lookup {
    /// A key, or another spelling of one.
    ///
    /// @param name of the key that is set: `BROKERS__PAPER_B__SLIPPAGE_BPS` for one account's own value
    /// @param key what it sets
    /// @param spelled what its text must be, before it is translated
    /// @param translated makes the key's text of what was written
    /// @param isDeprecated true if whoever uses the spelling is told to stop
    record Known(String name, Key<?> key, Key<?> spelled, UnaryOperator<String> translated,
            boolean isDeprecated) implements Lookup {}

    /// A name that a seed system knew and this one replaces.
    ///
    /// @param why what is there instead
    record Replaced(String why) implements Lookup {}

    /// No name of ours.
    ///
    /// @param nearest what was probably meant
    /// @param near what else is there, if nothing was probably meant
    record Unknown(Optional<String> nearest, List<String> near) implements Lookup {}
}
