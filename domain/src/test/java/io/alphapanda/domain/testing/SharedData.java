package io.alphapanda.domain.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;

/// The market data that lies beside the source tree, where system property `panda.data` points.
///
/// A fresh clone has none: a test that asks for a missing file is skipped and noted, and the last module of the
/// build prints one line about it, so that nothing is skipped in silence.
public final class SharedData {
    private static final String READ = "read ";
    private static final String SKIPPED = "skipped ";

    private SharedData() {}

    /// The file or folder `relative` to the data; skips the calling test where it does not exist.
    public static Path require(String relative) {
        Path wanted = Path.of(property("panda.data")).resolve(relative).normalize();
        boolean present = Files.exists(wanted);
        note((present ? READ : SKIPPED) + relative);
        skipUnless(present, wanted);
        return wanted;
    }

    static void skipUnless(boolean present, Path wanted) {
        Assumptions.assumeTrue(present, () -> "skipped: no shared data at " + wanted);
    }

    /// One line for the end of the build: how many requests this build met, and which it could not.
    public static String summary() {
        return summary(notes());
    }

    static String summary(List<String> notes) {
        long read = notes.stream().filter(line -> line.startsWith(READ)).count();
        List<String> skipped = notes.stream().filter(line -> line.startsWith(SKIPPED)).toList();
        if (skipped.isEmpty()) {
            return "shared data: " + read + " requests met, nothing skipped";
        }
        return "shared data: " + read + " requests met, " + skipped.size() + " TESTS SKIPPED for want of "
                + skipped.stream().map(line -> line.substring(SKIPPED.length())).distinct().sorted()
                        .collect(Collectors.joining(", "));
    }

    private static List<String> notes() {
        try {
            return Files.exists(notebook()) ? Files.readAllLines(notebook()) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void note(String line) {
        try {
            Files.createDirectories(notebook().getParent());
            Files.writeString(notebook(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One file per build, so that an older build's skips are not told again.
    private static Path notebook() {
        return Path.of(property("panda.root"), "target", "shared-data", property("panda.build") + ".txt");
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(
                    "system property " + name + " is not set; the root pom passes it to tests");
        }
        return value;
    }
}
