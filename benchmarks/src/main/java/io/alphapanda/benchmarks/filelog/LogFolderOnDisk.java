package io.alphapanda.benchmarks.filelog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A folder of its own on the disk that holds the project, or on that of temporary files.
public record LogFolderOnDisk(Path path) {
    /// A new one.
    public static LogFolderOnDisk create() {
        try {
            String parent = System.getProperty("panda.benchmarks.disk", System.getProperty("java.io.tmpdir"));
            Files.createDirectories(Path.of(parent));
            return new LogFolderOnDisk(Files.createTempDirectory(Path.of(parent), "benchmark-log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The files of the log.
    public List<Path> files() {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> !file.endsWith("lock")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How large they are.
    public long bytes() {
        return files().stream().mapToLong(file -> file.toFile().length()).sum();
    }

    /// Removes it with all it holds.
    public void delete() {
        try {
            for (Path file : files()) {
                Files.delete(file);
            }
            Files.deleteIfExists(path.resolve("lock"));
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
