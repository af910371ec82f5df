package io.alphapanda.eventlog.shared;

import io.alphapanda.eventlog.log.LogFailure;

/// Another process has taken the part over, so that this one may commit and send nothing any more.
public final class Fenced extends LogFailure {
    /// @param part `service:shard`
    public Fenced(String part, Throwable cause) {
        super("another process has taken over " + part + ", so this one stops", cause);
    }
}
