package io.alphapanda.strategies.runner;

/// How far a strategy is paused.
enum Hush {
    /// Not at all.
    NONE,
    /// It is asked as ever, so that all it keeps stays exact, and what it answers is not told.
    SILENT,
    /// It is not even asked, since it took too long.
    UNASKED
}
