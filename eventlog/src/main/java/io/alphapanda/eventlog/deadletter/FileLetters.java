package io.alphapanda.eventlog.deadletter;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.file.DiskFolder;
import io.alphapanda.eventlog.file.FileEventLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The dead letters of a log in a folder: looked at while its desk may be running, or changed while none is.
///
/// The time of a desk that stands still is that of its last event.
public final class FileLetters implements LetterStore {
    private final Path folder;
    private final Optional<FileEventLog> log;
    private long nowMicros;

    private FileLetters(Path folder, Optional<FileEventLog> log) {
        this.folder = folder;
        this.log = log;
    }

    /// The letters of a log for looking at: takes no lock, and changes nothing.
    public static FileLetters lookAt(Path folder) {
        return new FileLetters(folder, Optional.empty());
    }

    /// The letters of a log to be replayed, for the next run of its desk.
    ///
    /// @throws IllegalArgumentException if a desk is writing it
    public static FileLetters open(Path folder) {
        if (DiskFolder.isInUse(folder)) {
            throw new IllegalArgumentException(
                    "a desk is running over " + folder + ", and one process at a time"
                            + " writes a log in a folder; stop it with Ctrl-C, say this again, and start it again");
        }
        return new FileLetters(folder, Optional.of(FileEventLog.open(folder)));
    }

    @Override
    public void read(Consumer<Envelope> visitor) {
        if (log.isPresent()) {
            log.get().replay(0, (_, event) -> show(event, visitor));
        } else {
            FileEventLog.show(DiskFolder.lookAt(folder), 0, (_, event) -> show(event, visitor));
        }
    }

    private void show(Envelope event, Consumer<Envelope> visitor) {
        nowMicros = Math.max(nowMicros, event.occurredAtMicros());
        switch (event.type()) {
            case DEAD_LETTER, CONTROL_COMMAND -> visitor.accept(event);
            default -> {
                // Only letters, and what is said about them.
            }
        }
    }

    @Override
    public long nowMicros() {
        return nowMicros;
    }

    @Override
    public void append(Envelope event) {
        FileEventLog open = log.orElseThrow(() -> new IllegalArgumentException(
                "the log in " + folder + " was opened to be looked at"));
        long position = open.append(event);
        open.commit(open.consumedPosition(), List.of());
        open.awaitDurable(position + 1);
    }

    @Override
    public void close() {
        log.ifPresent(FileEventLog::close);
    }
}
