package io.alphapanda.app.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.Main;
import io.alphapanda.app.testing.ClosedPipe;
import io.alphapanda.app.testing.Printed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class IndicatorsCommandTest {
    private static final String EXAMPLE = Path
            .of(System.getProperty("panda.root", "no panda.root"), "examples/bars/NIFTY_1m_generated.csv.gz")
            .toString();

    @TempDir
    static Path folder = Path.of("");

    /// Six minutes of a Monday morning, their times being starts.
    @BeforeAll
    static void write_a_small_file() throws IOException {
        Files.writeString(small(), """
                date,open,high,low,close,volume
                2026-11-23 09:15:00+05:30,10,12,9,11,100
                2026-11-23 09:16:00+05:30,11,13,10,12,100
                2026-11-23 09:17:00+05:30,12,14,11,13,0
                2026-11-23 09:18:00+05:30,13,15,12,14,200
                2026-11-23 09:19:00+05:30,14,15,10,10.5,100
                2026-11-23 09:20:00+05:30,10,11,9,10,100
                """);
    }

    @Test
    void a_row_has_the_end_of_its_bar_its_close_and_every_reading() {
        Printed result = ofSmall("sma:3,obv");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(cells(result.out())).containsExactly(List.of("bar_end", "close", "sma3", "obv"),
                List.of("2026-11-23T09:16:00+05:30", "11.00", "", "0.000000"),
                List.of("2026-11-23T09:17:00+05:30", "12.00", "", "100.000000"),
                List.of("2026-11-23T09:18:00+05:30", "13.00", "12.000000", "100.000000"),
                List.of("2026-11-23T09:19:00+05:30", "14.00", "13.000000", "300.000000"),
                List.of("2026-11-23T09:20:00+05:30", "10.50", "12.500000", "200.000000"),
                List.of("2026-11-23T09:21:00+05:30", "10.00", "11.500000", "100.000000"));
    }

    @Test
    void each_column_is_empty_until_its_own_reading_is_warm() {
        Printed result = Printed.by("indicators", "--bars", EXAMPLE, "--of", "macd:12:26:9,rsi:14,adx");
        List<List<String>> rows = cells(result.out());
        assertThat(rows.getFirst()).containsExactly("bar_end", "close", "macd", "macd_signal", "macd_hist",
                "rsi14", "adx14", "adx14_plus", "adx14_minus");
        assertThat(firstFilled(rows)).containsExactly(1, 1, 26, 34, 34, 15, 28, 15, 15);
    }

    @Test
    void columns_stand_below_one_another() {
        assertThat(ofSmall("ema:2,vwap").out().lines().map(String::length).distinct()).hasSize(1);
    }

    @Test
    void averages_begin_as_the_seed_says() {
        assertThat(column(ofSmall("ema:3").out(), 2)).containsExactly("", "", "12.000000", "13.000000",
                "11.750000", "10.875000");
        assertThat(column(ofSmall("ema:3", "--seed", "first").out(), 2)).containsExactly("11.000000",
                "11.500000", "12.250000", "13.125000", "11.812500", "10.906250");
        assertThat(firstFilled(
                cells(Printed.by("indicators", "--bars", EXAMPLE, "--of", "macd", "--seed", "first")
                        .out())))
                .containsOnly(1);
        assertThat(ofSmall("ema", "--seed", "last").err()).contains("seed 'last' must be sma or first");
    }

    @Test
    void a_csv_file_has_all_the_digits() throws IOException {
        Path csv = folder.resolve("out.csv");
        Printed result = ofSmall("rsi:2,bb:3:2", "--csv", csv.toString());
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).isEqualToNormalizingNewlines("6 bars in " + csv + "\n");
        assertThat(Files.readAllLines(csv)).hasSize(7).startsWith(
                "bar_end,close,rsi2,bb_3_2_upper,bb_3_2_middle,bb_3_2_lower",
                "2026-11-23T09:16:00+05:30,11.00,,,,", "2026-11-23T09:17:00+05:30,12.00,,,,",
                "2026-11-23T09:18:00+05:30,13.00,100.0,13.632993161855453,12.0,10.367006838144547");
    }

    @Test
    void longer_bars_are_made_first_and_the_hours_are_kept() {
        List<List<String>> rows = cells(ofSmall("sma:1", "--timeframe", "5m").out());
        assertThat(rows).containsExactly(List.of("bar_end", "close", "sma1"),
                List.of("2026-11-23T09:20:00+05:30", "10.50", "10.500000"),
                List.of("2026-11-23T09:25:00+05:30", "10.00", "10.000000"));
    }

    @Test
    void all_mistakes_of_the_names_are_told_at_once_before_the_file_is_read() {
        Printed result = Printed.by("indicators", "--bars", "no-such-file.csv", "--of",
                "rsi:0,emma:20,macd:12");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("'rsi:0'", "from 1 to 10000", "no indicator 'emma'",
                "ema:20  exponential moving average", "'macd:12' gives 1 parameters",
                "write macd:12:26:9").doesNotContain("no-such-file");
    }

    @Test
    void bars_that_are_left_out_are_counted_beside_the_table() throws IOException {
        Path early = folder.resolve("EARLY.csv");
        Files.writeString(early,
                Files.readString(small()).replace("2026-11-23 09:15:00", "2026-11-23 08:15:00"));
        Printed result = Printed.by("indicators", "--bars", early.toString(), "--symbol", "RELIANCE",
                "--timeframe",
                "1m", "--of", "sma:1");
        assertThat(result.err()).contains("left out 1 bars outside the exchange's hours");
        assertThat(result.out().lines()).hasSize(6);
        assertThat(
                Printed.by("indicators", "--bars", early.toString(), "--symbol", "RELIANCE", "--hours", "all",
                        "--of", "sma:1").out().lines())
                .hasSize(7);
    }

    @Test
    void a_reader_who_leaves_is_no_failure() {
        List<Integer> pieces = new ArrayList<>();
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(new ClosedPipe(pieces)));
        assertThat(command.execute("indicators", "--bars", EXAMPLE, "--of", "sma,ema,rsi,atr,bb")).isZero();
        assertThat(pieces).as("it stopped at the first refusal").hasSizeLessThan(3);
    }

    private static Path small() {
        return folder.resolve("SMALL.csv");
    }

    private static Printed ofSmall(String names, String... more) {
        return Printed.by(
                Stream.concat(Stream.of("indicators", "--bars", small().toString(), "--symbol", "RELIANCE",
                        "--label", "start", "--of", names), Stream.of(more)).toArray(String[]::new));
    }

    private static List<List<String>> cells(String table) {
        return table.lines().map(line -> Stream.of(line.split(",", -1)).map(String::strip).toList()).toList();
    }

    private static List<String> column(String table, int index) {
        return cells(table).stream().skip(1).map(row -> row.get(index)).toList();
    }

    /// The number of the first bar with a value, column by column.
    private static List<Integer> firstFilled(List<List<String>> rows) {
        return IntStream.range(0, rows.getFirst().size()).mapToObj(column -> IntStream.range(1, rows.size())
                .filter(row -> !rows.get(row).get(column).isEmpty()).findFirst().orElseThrow()).toList();
    }
}
