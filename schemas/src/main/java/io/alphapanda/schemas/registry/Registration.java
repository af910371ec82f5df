package io.alphapanda.schemas.registry;

/// What became of a contract that was to be registered.
public sealed interface Registration {
    /// The registry has it, perhaps for a long time.
    ///
    /// @param id its number there
    record Accepted(int id) implements Registration {}

    /// The registry will not have it.
    ///
    /// @param why in its own words
    record Refused(String why) implements Registration {}
}
