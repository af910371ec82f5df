package io.alphapanda.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.Main;
import io.alphapanda.app.market.Markets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A real process that is told to stop, politely and not.
@Timeout(180)
class StoppedProcessTest {
    private static final int SIGNALLED = 128;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void ctrl_c_drains_the_desk_prints_the_summary_and_a_restart_goes_on() throws Exception {
        Process desk = start();
        List<String> said = new ArrayList<>();
        int signal = isDeafToCtrlC() ? 15 : 2;
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(desk.getInputStream(), StandardCharsets.UTF_8))) {
            awaitFill(out, said);
            assertThat(status()).contains("desk       running", "feed       simulated connected");
            new ProcessBuilder("kill", "-" + signal, Long.toString(desk.pid())).start().waitFor();
            out.lines().forEach(said::add);
        }
        assertThat(desk.waitFor(30, TimeUnit.SECONDS)).as("the process ends").isTrue();
        assertThat(desk.exitValue()).as("as every program that Ctrl-C ends").isEqualTo(SIGNALLED + signal);
        assertThat(said).anySatisfy(line -> assertThat(line).startsWith("stopped at 2026-11-23"))
                .anySatisfy(line -> assertThat(line).contains("books balance"));
        assertThat(status()).contains("desk       stopped\n");
        assertThat(Started.run(folder, "--speed", "max", "--for", "1s").out()).contains(
                "goes on at 2026-11-23",
                "books balance");
    }

    @Test
    void a_desk_that_was_killed_is_known_by_its_silence_and_goes_on() throws Exception {
        Process desk = start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(desk.getInputStream(), StandardCharsets.UTF_8))) {
            awaitFill(out, said);
            desk.toHandle().destroyForcibly();
            assertThat(desk.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(status()).contains("desk       stopped without a word");
        Started again = Started.run(folder, "--speed", "max", "--for", "1s");
        assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
        assertThat(again.out()).contains("goes on at 2026-11-23", "books balance");
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xmx256m", "-Dstdout.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "run", "--plain", "--speed",
                "3000",
                "--date", Markets.DATE));
        command.addAll(Started.inFolder(folder));
        return new ProcessBuilder(command).redirectError(folder.resolve("errors.txt").toFile()).start();
    }

    private static void awaitFill(BufferedReader out, List<String> said) throws IOException {
        String line;
        do {
            line = out.readLine();
            assertThat(line).as("it ended early: %s", said).isNotNull();
            said.add(line);
        } while (!line.contains("  fill "));
    }

    private String status() {
        Started status = Started.with(List.of("status", "--log", Started.log(folder).toString()));
        assertThat(status.exitCode()).as(status.err()).isZero();
        return status.out();
    }

    /// A test that was started in the background hears no Ctrl-C, nor do its children; they hear a polite kill.
    private static boolean isDeafToCtrlC() throws IOException {
        Path self = Path.of("/proc/self/status");
        return Files.exists(self)
                && Files.readAllLines(self).stream().filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }
}
