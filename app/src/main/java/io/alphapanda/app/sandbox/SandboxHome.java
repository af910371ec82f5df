package io.alphapanda.app.sandbox;

import io.alphapanda.app.market.RecordedFolder;
import io.alphapanda.app.market.RunRecord;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The folder of a sandbox's state, and the record beside it of what it was begun with.
record SandboxHome(Path path) {
    private static final String FILE = "sandbox.properties";

    /// Where the exchange keeps its journal.
    Path exchange() {
        return path.resolve("exchange");
    }

    /// Makes the folder belong to these facts, or goes on with what is recorded there.
    ///
    /// @param usual of facts that neither the command line nor an earlier start has said
    /// @return all facts of the sandbox
    /// @throws IllegalArgumentException if it was begun otherwise, naming each difference
    RunRecord claim(Map<String, String> said, Map<String, String> usual) throws IOException {
        Optional<RunRecord> earlier = record();
        RunRecord wanted = new RunRecord(said);
        List<String> differences = earlier.map(record -> record.differences(wanted)).orElse(List.of());
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException("the sandbox in " + path + " was begun otherwise: "
                    + String.join("; ", differences)
                    + ". Go on as before, or begin a new one with --state FOLDER or --fresh");
        }
        RunRecord all = earlier.map(wanted::after).orElse(wanted).after(new RunRecord(usual));
        folder().write(all);
        return all;
    }

    /// What the folder was begun with; empty if nothing was begun there.
    Optional<RunRecord> record() throws IOException {
        return folder().record();
    }

    private RecordedFolder folder() {
        return new RecordedFolder(path, FILE, path.resolve(FILE + ".new"),
                "What this sandbox was begun with. It goes on with it; another market needs another folder.");
    }

    /// Gives the folder another name, if it is there, and says which.
    ///
    /// @throws IllegalArgumentException if a sandbox runs there
    Optional<Path> putAside(long nowMicros) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        if (isInUse()) {
            throw new IllegalArgumentException("a sandbox keeps its state in " + path
                    + "; stop it first, or name another folder with --state");
        }
        return Optional.of(folder().moveAside(nowMicros));
    }

    /// The exchange holds a lock on its folder as long as it runs.
    private boolean isInUse() throws IOException {
        Path lock = exchange().resolve("lock");
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held == null;
        }
    }
}
