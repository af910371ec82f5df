package io.alphapanda.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.alphapanda.app.Main;
import io.alphapanda.app.proof.Canonical;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.eventlog.file.DiskFolder;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.market.simulated.SimulationSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The program itself, with all its threads, stopped and started again a few times: its log holds the decisions of
/// a desk in lockstep that was never stopped.
class StoppedRunTest {
    private static final int LIVES_MAX = 40;
    private static final Map<String, String> SETTINGS = Map.of("MARKET__SEED", "7",
            "MARKET__TICK_INTERVAL_MS",
            "5000");

    @TempDir
    private Path folder;

    @Test
    void the_decisions_of_many_short_runs_are_those_of_one() throws IOException {
        Path configuration = Files.writeString(folder.resolve("desk.yaml"), """
                market: {seed: 7, date: 2026-03-16, tick_interval_ms: 5000}
                logging: {file: '%s', console: plain, level: warn}
                """.formatted(folder.resolve("logs").resolve("desk.json")));
        Path log = folder.resolve("log");
        int lives = 0;
        List<Envelope> lived = List.of();
        while (lived.size() < 60 || lives < 3) {
            assertThat(lives++).as("lives without enough decisions").isLessThan(LIVES_MAX);
            run(configuration, log);
            lived = decisions(log);
        }
        List<Envelope> straight = new ArrayList<>();
        RunCase shipped = RunCase.shipped(SETTINGS);
        shipped.on(shipped.simulation().forDays(SimulationSettings.ENDLESS)).start(new MemoryEventLog(),
                (_, event) -> addDecision(event, straight)).runBefore(lived.getLast().occurredAtMicros() + 1);
        assertThat(straight.size()).isGreaterThanOrEqualTo(lived.size());
        assertThat(Canonical.hash(lived)).as("%s lives", lives)
                .isEqualTo(Canonical.hash(straight.subList(0, lived.size())));
        assertThat(lived.stream().map(Envelope::type)).contains(EventType.ORDER_FILLED);
    }

    private static void run(Path configuration, Path log) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        CommandLine command = Main.commandLine().setOut(writer).setErr(writer);
        int exit = command.execute("run", "--config", configuration.toString(), "--log", log.toString(),
                "--speed",
                "max", "--for", "1s", "--plain");
        assertThat(exit).as("%s", out).isZero();
    }

    private static List<Envelope> decisions(Path log) {
        List<Envelope> decisions = new ArrayList<>();
        FileEventLog.show(DiskFolder.lookAt(log), 0, (_, event) -> addDecision(event, decisions));
        return decisions;
    }

    private static void addDecision(Envelope event, List<Envelope> decisions) {
        if (event.type().isDecision()) {
            decisions.add(event);
        }
    }
}
