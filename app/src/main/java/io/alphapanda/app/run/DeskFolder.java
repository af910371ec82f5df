package io.alphapanda.app.run;

import io.alphapanda.app.market.RecordedFolder;
import io.alphapanda.app.market.RunRecord;
import io.alphapanda.eventlog.file.DiskFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder of a run's log, and the record beside the log of what it was begun with.
record DeskFolder(Path path) {
    private static final String FILE = "run.properties";

    /// The record in the folder; empty if no run has begun there.
    Optional<RunRecord> record() throws IOException {
        return folder().record();
    }

    // The draft stands beside the folder: one that holds files and no record belongs to no run.
    private RecordedFolder folder() {
        return new RecordedFolder(path, FILE, path.resolveSibling(path.getFileName() + "." + FILE + ".new"),
                "What this log was begun with. The desk goes on with it; another market needs another folder.");
    }

    /// Makes the folder belong to a run, or goes on with the run it belongs to.
    ///
    /// @throws IllegalArgumentException if it belongs to another one, naming each difference, or to something else
    void claim(RunRecord wanted) throws IOException {
        Optional<RunRecord> earlier = record();
        if (earlier.isEmpty() && holdsFiles()) {
            throw new IllegalArgumentException(
                    path + " holds files, but no log of a run; name another folder with"
                            + " --log, or put these aside with --fresh");
        }
        List<String> differences = earlier.map(record -> record.differences(wanted)).orElse(List.of());
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException("the log in " + path + " was begun otherwise: "
                    + String.join("; ", differences)
                    + ". Go on as before, or begin a new log with --log FOLDER or --fresh");
        }
        folder().write(earlier.map(wanted::after).orElse(wanted));
    }

    private boolean holdsFiles() throws IOException {
        if (!Files.exists(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isPresent();
        }
    }

    /// Gives the folder another name, if it is there, and says which.
    ///
    /// @throws IllegalArgumentException if a run writes there
    Optional<Path> putAside(long nowMicros) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        if (DiskFolder.isInUse(path)) {
            throw new IllegalArgumentException("a run is writing the log in " + path
                    + "; stop it first, or name another folder with --log");
        }
        return Optional.of(folder().moveAside(nowMicros));
    }
}
