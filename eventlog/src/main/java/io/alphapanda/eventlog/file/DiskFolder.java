package io.alphapanda.eventlog.file;

import io.alphapanda.eventlog.log.LogFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder on a disk. The one that writes holds a lock on it.
public final class DiskFolder implements LogFolder {
    private static final String LOCK = "lock";

    private final Path path;
    private final Optional<FileChannel> lock;

    private DiskFolder(Path path, Optional<FileChannel> lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Takes a folder for writing, and makes it if it is not there.
    ///
    /// @throws LogFailure if another process has it, or it cannot be had
    public static DiskFolder take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (!isLocked(lock)) {
                lock.close();
                throw new LogFailure(
                        "the event log in " + path + " is in use by another process; stop that one first,"
                                + " or use another folder");
            }
            return new DiskFolder(path, Optional.of(lock));
        } catch (IOException e) {
            throw new LogFailure("cannot use the folder " + path + " for the event log: " + e.getMessage()
                    + "; make it writable, or use another folder", e);
        }
    }

    /// Looks at a folder that may be in use: for reading only.
    public static DiskFolder lookAt(Path path) {
        return new DiskFolder(path, Optional.empty());
    }

    /// True while a process writes the log in a folder; looks only, and leaves no trace.
    public static boolean isInUse(Path path) {
        Path file = path.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel lock = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return !isLocked(lock);
        } catch (IOException e) {
            throw new LogFailure("cannot look at " + file + ": " + e.getMessage() + "; make it readable", e);
        }
    }

    private static boolean isLocked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public String place() {
        return path.toString();
    }

    @Override
    public List<String> list() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Override
    public LogFile create(String name) throws IOException {
        return new DiskFile(FileChannel.open(path.resolve(name), StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    @Override
    public LogFile open(String name) throws IOException {
        return new DiskFile(lock.isPresent()
                ? FileChannel.open(path.resolve(name), StandardOpenOption.READ, StandardOpenOption.WRITE)
                : FileChannel.open(path.resolve(name), StandardOpenOption.READ));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(path.resolve(from), path.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.delete(path.resolve(name));
    }

    @Override
    public void force() throws IOException {
        try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }

    private record DiskFile(FileChannel channel) implements LogFile {
        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            long end = channel.size();
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
        }

        @Override
        public void read(long offset, ByteBuffer into) throws IOException {
            long at = offset;
            while (into.hasRemaining()) {
                int count = channel.read(into, at);
                if (count < 0) {
                    return;
                }
                at += count;
            }
        }

        @Override
        public void truncate(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public void force() throws IOException {
            channel.force(false);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
