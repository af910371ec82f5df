package io.alphapanda.sandbox.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Where live sessions outlive a restart: one a line, readable by its owner alone where the system knows owners.
///
/// @param path empty: nowhere
record SessionFile(Optional<Path> path) {
    private static final int FIELDS = 6;

    /// The sessions of an earlier process; those of apps that are no more are left out.
    ///
    /// @throws IllegalStateException if a line cannot be read; the message says what to do
    List<Session> read(Function<String, Optional<App>> appOf) {
        if (path.isEmpty() || !Files.exists(path.get())) {
            return List.of();
        }
        try {
            List<Session> sessions = new ArrayList<>();
            for (String line : Files.readAllLines(path.get(), StandardCharsets.UTF_8)) {
                String[] fields = line.split(" ", -1);
                if (fields.length != FIELDS) {
                    throw new IllegalStateException("the sessions in " + path.get()
                            + " cannot be read; delete the file, and log in again");
                }
                appOf.apply(fields[0]).ifPresent(app -> sessions.add(new Session(app, fields[1], fields[2],
                        fields[3], Long.parseLong(fields[4]), Long.parseLong(fields[5]))));
            }
            return sessions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException damaged) {
            throw new IllegalStateException(
                    "the sessions in " + path.get() + " cannot be read; delete the file, and log in again",
                    damaged);
        }
    }

    /// Replaces what is there.
    void write(List<Session> sessions) {
        if (path.isEmpty()) {
            return;
        }
        List<String> lines = sessions.stream()
                .map(each -> String.join(" ", each.app().apiKey(), each.userId(), each.accessToken(),
                        each.publicToken(), Long.toString(each.openedMicros()),
                        Long.toString(each.endsMicros())))
                .toList();
        Path file = path.get();
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, ownersAlone());
            Files.write(draft, lines, StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownersAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
