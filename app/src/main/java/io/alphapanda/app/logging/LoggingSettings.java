package io.alphapanda.app.logging;

import java.nio.file.Path;
import org.slf4j.event.Level;

/// What is logged, and where to.
///
/// @param level the least that is worth a line; of libraries never less than INFO
/// @param console how lines look on stderr
/// @param file where lines are kept as JSON
/// @param queueEventsMax lines that may wait for stderr, and as many for the file
public record LoggingSettings(Level level, ConsoleStyle console, Path file, int queueEventsMax) {
    /// Refuses a queue that could hold nothing.
    public LoggingSettings {
        if (queueEventsMax < 1) {
            throw new IllegalArgumentException(
                    "queue of the log must hold at least 1 line, was " + queueEventsMax);
        }
    }
}
