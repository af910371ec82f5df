package io.alphapanda.sandbox.faults;

import java.util.Optional;

/// How one fault stands.
///
/// @param setting empty while it is off; its count is what is left
/// @param asked how often it could have struck since the start
/// @param struck how often it did
public record FaultState(Fault fault, Optional<FaultSetting> setting, long asked, long struck) {}
