package io.alphapanda.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.eventlog.engine.Engine;
import io.alphapanda.eventlog.file.DiskFolder;
import io.alphapanda.eventlog.file.FileEventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process over a real disk, ended by `kill -9` again and again.
class KilledDeskTest {
    private static final int KILLS = Boolean.getBoolean("panda.proof") ? 200 : 10;
    private static final int INPUTS_A_STEP = 3;
    private static final int KILLED = 128 + 9;

    @TempDir
    private Path root;
    private Path folder = Path.of("");

    private final List<Long> acknowledged = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(KILLS);

    @Test
    void no_effect_is_lost_and_none_is_doubled_by_kill_minus_nine() throws Exception {
        int kills = 0;
        int days = 0;
        // Each kill comes a little late, so that many of them use one day up: then another begins.
        while (kills < KILLS) {
            folder = Files.createDirectory(root.resolve("day-" + ++days));
            acknowledged.clear();
            kills += killThroughADay(KILLS - kills);
            isWhatAnUninterruptedRunLeaves();
        }
        System.out.printf("kill -9: %d kills on %d days%n", kills, days);
    }

    private int killThroughADay(int killsMax) throws Exception {
        int stepsLeft = KilledDesk.DESK.wholeDay().size() / INPUTS_A_STEP;
        int kills = 0;
        while (kills < killsMax) {
            int share = Math.max(2, stepsLeft / (killsMax - kills + 1));
            Process desk = start();
            stepsLeft -= killAfter(desk, random.nextInt(8) == 0 ? 0 : random.nextInt(1, share));
            if (desk.exitValue() == 0) {
                return kills;
            }
            assertThat(desk.exitValue()).as("kill %s of %s", kills, killsMax).isEqualTo(KILLED);
            kills++;
        }
        Process last = start();
        killAfter(last, Integer.MAX_VALUE);
        assertThat(last.exitValue()).isZero();
        return kills;
    }

    private Process start() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), KilledDesk.class.getName(), folder.toString(),
                Integer.toString(INPUTS_A_STEP)).redirectError(folder.resolve("errors.txt").toFile()).start();
    }

    /// Reads what the process says, kills it after some steps, and reads what it had said before it died.
    private int killAfter(Process desk, int steps) throws Exception {
        int lived = 0;
        boolean isKilled = false;
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(desk.getInputStream(), StandardCharsets.UTF_8))) {
            if (steps == 0) {
                // Somewhere in its start and recovery.
                isKilled = !desk.waitFor(random.nextInt(20, 500), TimeUnit.MILLISECONDS);
                desk.toHandle().destroyForcibly();
            }
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("ack ")) {
                    acknowledged.add(Long.parseLong(line.substring(4)));
                } else if (line.startsWith("step ")) {
                    lived++;
                }
                if (lived == steps && !isKilled) {
                    isKilled = true;
                    // The process alone: Process.destroyForcibly would close the pipe with words still in it.
                    desk.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(desk.waitFor(60, TimeUnit.SECONDS)).as("the process ends").isTrue();
        assertThat(folder.resolve("errors.txt")).isEmptyFile();
        return lived;
    }

    private void isWhatAnUninterruptedRunLeaves() throws IOException {
        List<Envelope> lived = new ArrayList<>();
        List<String> owed = new ArrayList<>();
        LogLaws laws = new LogLaws(ProofDesk.CASH);
        FileEventLog.show(DiskFolder.lookAt(folder.resolve("log")), 0, (position, event) -> {
            laws.see(position, event);
            lived.add(event);
            if (event.data() instanceof Fill fill) {
                owed.add(KilledDesk.effect(position, fill));
            }
        });
        KeptLog straight = new KeptLog();
        Engine engine = new Engine(straight, KilledDesk.DESK.deciders(), List.of());
        KilledDesk.DESK.wholeDay().forEach(input -> {
            engine.feed(input);
            engine.drain();
        });
        List<String> effects = Files.readAllLines(folder.resolve(KilledDesk.EFFECTS));
        assertThat(effects).as("every fill has its effect, once, in order").isEqualTo(owed)
                .hasSizeGreaterThan(50);
        Set<Long> once = new HashSet<>(acknowledged);
        assertThat(acknowledged).as("no effect is told twice").hasSameSizeAs(once);
        assertThat(effects.stream().map(KilledDesk::position)).as("what was told is there").containsAll(once);
        assertThat(Canonical.hash(lived)).isEqualTo(Canonical.hash(straight.withoutSnapshots()));
        lived.removeIf(event -> event.type() == EventType.STATE_SNAPSHOT);
        Canonical.assertSame(lived, straight.withoutSnapshots(), "after " + KILLS + " kills");
    }
}
