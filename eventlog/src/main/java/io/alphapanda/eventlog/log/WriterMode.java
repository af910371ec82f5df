package io.alphapanda.eventlog.log;

/// Who carries a log's batches to where they are durable.
public enum WriterMode {
    /// A thread of the log's own, in groups: the engine does not wait.
    THREAD,
    /// Whoever waits for durability, or whose batch is full: repeatable, for simulations and tools.
    CALLER
}
