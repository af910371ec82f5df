package io.alphapanda.app.logging;

/// How lines look on stderr.
public enum ConsoleStyle {
    /// For people.
    PLAIN,
    /// One JSON object a line.
    JSON
}
