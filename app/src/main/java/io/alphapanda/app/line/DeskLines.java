package io.alphapanda.app.line;

import java.nio.file.Path;
import java.util.Optional;

/// Finds the desk that a configuration describes.
@FunctionalInterface
public interface DeskLines {
    /// Knows desks of one process only.
    DeskLines FOLDERS_ONLY = _ -> Optional.empty();

    /// A line to the desk; empty if its log is in a folder, so that it is one process.
    ///
    /// @param config the YAML file it was started with; empty = the one that run would take here
    /// @throws io.alphapanda.eventlog.log.LogFailure if the server does not answer
    Optional<DeskLine> open(Optional<Path> config);
}
