package io.alphapanda.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A JVM of its own for one `main` of this class path, on this Java.
///
/// @param flags of that JVM; the system properties that tell where data and disk are come with them
public record OwnJvm(List<String> flags) {
    private static final List<String> INHERITED = List.of("panda.data", "panda.benchmarks.disk");

    /// Keeps its own copy.
    public OwnJvm {
        flags = List.copyOf(flags);
    }

    /// What it prints, line by line; what it complains of goes where this program's complaints go.
    ///
    /// @throws IllegalStateException if it fails
    public List<String> lines(Class<?> program, String... arguments) {
        try {
            Process process = start(program, arguments);
            List<String> lines;
            try (BufferedReader out = new BufferedReader(
                    new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                lines = out.lines().toList();
            }
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(program.getName() + " ended with " + code);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + program.getName() + " ran", e);
        }
    }

    /// The same while it runs: whoever starts it reads what it prints and waits for its end.
    public Process start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        Stream.concat(Stream.of("slf4j.internal.verbosity=ERROR"),
                INHERITED.stream().filter(name -> System.getProperty(name) != null)
                        .map(name -> name + "=" + System.getProperty(name)))
                .forEach(property -> command.add("-D" + property));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    }
}
