package io.alphapanda.eventlog.file;

/// Who carries a file log's batches to the disk.
public enum WriterMode {
    /// A thread of the log's own, in groups: the engine does not wait for the disk.
    THREAD,
    /// Whoever calls [FileEventLog#force()], or waits for durability: repeatable, for simulations and tools.
    CALLER
}
