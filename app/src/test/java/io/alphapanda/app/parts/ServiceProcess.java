package io.alphapanda.app.parts;

import io.alphapanda.eventlog.testing.Waits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// One process of a desk: started, killed, paused and started again.
final class ServiceProcess {
    private final List<String> jvm;
    private final Class<?> program;
    private final List<String> arguments;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private Process process;
    private int linesBefore;

    /// @param jvm flags
    /// @param program what has the main method
    ServiceProcess(List<String> jvm, Class<?> program, List<String> arguments) throws IOException {
        this.jvm = jvm;
        this.program = program;
        this.arguments = arguments;
        process = launch();
    }

    private Process launch() throws IOException {
        Process started = JavaProcess.of(jvm, program, arguments.toArray(String[]::new));
        Thread.ofPlatform().daemon().start(() -> {
            try (BufferedReader out = new BufferedReader(
                    new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
                out.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException ended) {
                lines.add("its output ended: " + ended.getMessage());
            }
        });
        return started;
    }

    /// Its end, without a word: kill -9.
    void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    void restart() throws IOException {
        linesBefore = lines.size();
        process = launch();
    }

    /// SIGSTOP or SIGCONT.
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    /// Told to end, in order; its exit code.
    int end() {
        process.toHandle().destroy();
        return process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// What it has printed so far, of all its lives.
    List<String> lines() {
        return new ArrayList<>(lines);
    }

    /// Waits until a part of it has been active in this life.
    void awaitActive() throws InterruptedException {
        Waits.until("a part is active in the newest life of " + arguments, () -> {
            List<String> said = lines();
            return said.subList(linesBefore, said.size()).stream()
                    .anyMatch(line -> line.contains("is active"));
        }, () -> "; it says " + lines());
    }

    void awaitLine(String part) throws InterruptedException {
        Waits.until("'" + part + "' is printed by " + arguments, () -> lines.stream()
                .anyMatch(line -> line.contains(part)) || !process.isAlive());
        if (lines.stream().noneMatch(line -> line.contains(part))) {
            throw new AssertionError(arguments + " ended: " + lines);
        }
    }
}
