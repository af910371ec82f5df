package io.alphapanda.app.log;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.file.DiskFolder;
import io.alphapanda.eventlog.file.FileEventLog;
import java.nio.file.Files;
import java.nio.file.Path;

/// A log in a folder, for looking at only: it takes no lock, mends nothing, and may be in use.
public record LogOnDisk(Path folder) {
    private static final String WHICH = "; name the folder that --log named";

    /// Sees events until it has enough.
    @FunctionalInterface
    public interface Reader {
        /// Takes one event at its position; false if it wants no more.
        boolean take(long position, Envelope event);
    }

    /// Leaves the replay; it is no failure, so it carries no trace.
    private static final class Enough extends RuntimeException {
        private Enough() {
            super("enough was read", null, false, false);
        }
    }

    /// The log in a folder.
    ///
    /// @throws IllegalArgumentException if there is no such folder, or no log in it
    public static LogOnDisk at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("there is no folder " + folder + WHICH);
        }
        LogOnDisk log = new LogOnDisk(folder);
        if (log.read(0, (_, _) -> false)) {
            throw new IllegalArgumentException(folder + " holds no events" + WHICH);
        }
        return log;
    }

    /// Reads from a position on; true if there was nothing.
    public boolean read(long from, Reader reader) {
        boolean[] nothing = {true};
        try {
            FileEventLog.show(DiskFolder.lookAt(folder), from, (position, event) -> {
                nothing[0] = false;
                if (!reader.take(position, event)) {
                    throw new Enough();
                }
            });
        } catch (Enough end) {
            return nothing[0];
        }
        return nothing[0];
    }
}
