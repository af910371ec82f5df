package io.alphapanda.eventlog.engine;

import io.alphapanda.domain.event.Envelope;

/// Watches every event just before the deciders get it, in log order, also while a log is replayed.
///
/// It may look and count; it decides nothing and changes nothing. Called on the engine's thread.
@FunctionalInterface
public interface Tap {
    /// One event at its position. All earlier events have had their full effect if this one came from outside
    /// and was fed when the engine was idle.
    void see(long position, Envelope event);
}
