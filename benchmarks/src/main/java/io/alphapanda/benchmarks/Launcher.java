package io.alphapanda.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// `./alpha-panda`, as a user starts it.
///
/// @param root the folder it is in
record Launcher(Path root) {
    private static final long CACHE_WAIT_NANOS_MAX = 120_000_000_000L;
    private static final long LOOK_NANOS = 200_000_000L;

    /// The one below the folder `panda.root`, where there is one.
    static Optional<Launcher> find() {
        return Optional.ofNullable(System.getProperty("panda.root")).map(Path::of)
                .filter(root -> Files.isExecutable(root.resolve("alpha-panda"))).map(Launcher::new);
    }

    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(root.resolve("alpha-panda").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /// Waits until the start-up cache that the last start began to make is there.
    void awaitCache() {
        long deadline = System.nanoTime() + CACHE_WAIT_NANOS_MAX;
        while (isTraining() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private boolean isTraining() {
        try (Stream<Path> files = Files.walk(root.resolve("app/target/launcher"), 2)) {
            return files.anyMatch(file -> file.endsWith("training"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
