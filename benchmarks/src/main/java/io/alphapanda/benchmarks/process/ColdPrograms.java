package io.alphapanda.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How long does a whole program take, from the shell's point of view?
///
/// Input: any command; its output is thrown away. The best of several starts, after one that does not count: the
/// files are in the system's memory, and a launcher has built what it builds.
/// Machine and last result: `docs/benchmarks.md`. Not asked here: a machine that has just booted.
///
/// @param starts how often each is started
/// @param jvmFlags the flags of peers
public record ColdPrograms(int starts, List<String> jvmFlags) {
    /// The best of whole runs of a command, in seconds.
    ///
    /// @throws IllegalStateException if it fails
    public double seconds(List<String> command, Path folder) {
        once(command, folder);
        double[] seconds = new double[starts];
        for (int i = 0; i < starts; i++) {
            long began = System.nanoTime();
            once(command, folder);
            seconds[i] = (System.nanoTime() - began) / 1e9;
        }
        return Arrays.stream(seconds).min().orElseThrow();
    }

    /// The same of a [ColdPeer] on this Java and class path.
    public double peerSeconds(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmFlags);
        command.addAll(List.of("-Dslf4j.internal.verbosity=ERROR", "-cp",
                System.getProperty("java.class.path"), ColdPeer.class.getName()));
        command.addAll(arguments);
        return seconds(command, Path.of("."));
    }

    private static void once(List<String> command, Path folder) {
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectOutput(Redirect.DISCARD).redirectError(Redirect.INHERIT).start();
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException(command + " ended with " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + command + " ran", e);
        }
    }
}
