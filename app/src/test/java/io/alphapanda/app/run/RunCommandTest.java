package io.alphapanda.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.market.Markets;
import io.alphapanda.eventlog.file.FileEventLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class RunCommandTest {
    private static final Pattern EVENT = Pattern
            .compile(
                    "2026-1[12]-[0-9]{2} [0-9:]{8}  (paper|system)    ?(signal|verdict|order|fill|error) .*");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_pipe_gets_five_lines_then_a_line_per_event_then_the_summary() {
        Started run = Started.run(folder, "--speed", "max", "--for", "2s");
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.subList(0, 5)).satisfiesExactly(
                line -> assertThat(line)
                        .isEqualTo("market     simulated, seed 1, from 2026-11-23, as fast as it goes"),
                line -> assertThat(line).isEqualTo("accounts   paper; on paper, no real money"),
                line -> assertThat(line).startsWith("strategies ").contains("trend-sbin"),
                line -> assertThat(line).endsWith("log, new"),
                line -> assertThat(line).startsWith("stop       with Ctrl-C").contains("status --log "));
        List<String> events = lines.subList(5, lines.indexOf(""));
        assertThat(events).isNotEmpty().allSatisfy(line -> assertThat(line).matches(EVENT));
        assertThat(events).anySatisfy(line -> assertThat(line).contains("fill ", "charges"));
        assertThat(lines.subList(lines.indexOf(""), lines.size())).anySatisfy(
                line -> assertThat(line).contains("books balance: cash ₹", "from ₹10,00,000.00"))
                .anySatisfy(line -> assertThat(line).contains("decisions, hash "));
    }

    @Test
    void a_second_start_goes_on_and_another_market_is_refused() throws IOException {
        assertThat(Started.run(folder, "--speed", "max", "--for", "1s").exitCode()).isZero();
        Started second = Started.run(folder, "--speed", "max", "--for", "1s");
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.out()).contains("log, goes on at 2026-1", "books balance");

        Started other = Started.run(folder, "--seed", "7");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("was begun otherwise: seed was 1 and is now 7",
                "begin a new log with --log FOLDER or --fresh");

        Started fresh = Started.run(folder, "--seed", "7", "--fresh", "--speed", "max", "--for", "1s");
        assertThat(fresh.exitCode()).as(fresh.err()).isZero();
        assertThat(fresh.out()).contains("the earlier log is in ", "simulated, seed 7", "log, new");
        try (Stream<Path> kept = Files.list(folder)) {
            assertThat(kept.map(path -> path.getFileName().toString()))
                    .anySatisfy(name -> assertThat(name).startsWith("log-until-"));
        }
    }

    @Test
    void a_recorded_file_is_traded_to_its_end() {
        Started run = Started.run(folder, "--speed", "max", "--replay", Markets.EXAMPLE.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("market     replay of ", "strategies cross-NSE-NIFTY", "0 ticks",
                "books balance");
        Started again = Started.run(folder, "--speed", "max", "--replay",
                Markets.EXAMPLE.toString());
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(hash(again)).as("there was nothing left to tell").isEqualTo(hash(run));
    }

    private static String hash(Started run) {
        return run.out().replaceAll("(?s).*hash ([0-9a-f]{64}).*", "$1");
    }

    @Test
    void the_configuration_is_shown_and_nothing_is_started() {
        Started shown = Started.run(folder, "--print-config", "--speed", "60");
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.out()).containsPattern("MARKET__SPEED +. +60 +. command line");
        assertThat(Started.log(folder)).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2 | --for      | 0s         | --for must be a whole number from 1 to 999999 with s, m or h behind it",
        "2 | --speed    | fast       | --speed must be a number, as 60, or max, was 'fast'",
        "2 | --speed    | 0          | MARKET__SPEED must be a number from 0.01 to 100000, was '0'",
        "2 | --seed     | x          | MARKET__SEED must be a whole number",
        "2 | --config   | gone.yaml  | gone.yaml: there is no such file; check the path",
        "1 | --replay   | gone.csv   | there is no file gone.csv; check the path"})
    void what_is_wrong_is_said_in_one_sentence_and_nothing_is_begun(int exitCode, String option, String value,
            String sentence) {
        List<String> arguments = Stream.concat(Stream.of("run", option, value),
                option.equals("--config") ? Stream.of("--log", Started.log(folder).toString())
                        : Started.inFolder(folder).stream())
                .toList();
        Started run = Started.with(arguments);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.err()).contains(sentence).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
        assertThat(Started.log(folder)).doesNotExist();
    }

    @Test
    void a_log_that_another_run_writes_is_left_alone() {
        assertThat(Started.run(folder, "--speed", "max", "--for", "1s").exitCode()).isZero();
        try (FileEventLog busy = FileEventLog.open(Started.log(folder))) {
            Started second = Started.run(folder, "--speed", "max");
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.err()).contains("is in use by another process; stop that one first");
            Started fresh = Started.run(folder, "--fresh");
            assertThat(fresh.exitCode()).isEqualTo(2);
            assertThat(fresh.err()).contains("a run is writing the log").doesNotContain("\tat ");
            assertThat(busy.endPosition()).isPositive();
        }
        assertThat(Started.log(folder)).isDirectory();
    }

    @Test
    void a_file_that_holds_no_market_is_refused_by_its_name() throws IOException {
        Path empty = Files.writeString(folder.resolve("NIFTY.csv"), "");
        Started run = Started.run(folder, "--replay", empty.toString());
        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains("NIFTY.csv").doesNotContain("\tat ");
        assertThat(Started.log(folder)).doesNotExist();
    }
}
