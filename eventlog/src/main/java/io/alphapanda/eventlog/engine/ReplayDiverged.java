package io.alphapanda.eventlog.engine;

/// The log holds other outputs than the deciders give now: another build or configuration wrote it.
public final class ReplayDiverged extends RuntimeException {
    /// What was found where, and what to do.
    public ReplayDiverged(String message) {
        super(message);
    }
}
