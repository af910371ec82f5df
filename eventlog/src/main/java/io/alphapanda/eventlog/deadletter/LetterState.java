package io.alphapanda.eventlog.deadletter;

/// How far somebody has dealt with a dead letter.
public enum LetterState {
    /// Nobody has; its account takes exits only.
    OPEN,
    /// Its record is back on its topic.
    REPLAYED,
    /// Somebody has decided that nobody waits for it.
    WAIVED
}
