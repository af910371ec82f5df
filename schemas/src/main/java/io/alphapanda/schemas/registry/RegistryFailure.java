package io.alphapanda.schemas.registry;

import io.alphapanda.eventlog.log.LogFailure;

/// A schema registry cannot be reached, or does not do what was asked. The message names its address, without any
/// password, and what to do.
public final class RegistryFailure extends LogFailure {
    RegistryFailure(String message, Throwable cause) {
        super(message, cause);
    }

    RegistryFailure(String message) {
        super(message);
    }
}
