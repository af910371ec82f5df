package io.alphapanda.benchmarks;

import io.alphapanda.benchmarks.filelog.FileLogBenchmark;
import io.alphapanda.benchmarks.filelog.RunEvents;
import io.alphapanda.benchmarks.input.BenchMarket;
import io.alphapanda.benchmarks.input.MinuteFile;
import io.alphapanda.benchmarks.jmh.Effort;
import io.alphapanda.benchmarks.jmh.Measured;
import io.alphapanda.benchmarks.jmh.Measurer;
import io.alphapanda.benchmarks.path.BacktestBenchmark;
import io.alphapanda.benchmarks.path.DeskOfTenBenchmark;
import io.alphapanda.benchmarks.path.PlainBenchmark;
import io.alphapanda.benchmarks.path.Ta4jBenchmark;
import io.alphapanda.benchmarks.process.ColdPrograms;
import io.alphapanda.benchmarks.table.MarkdownTable;
import io.alphapanda.benchmarks.table.Row;
import io.alphapanda.benchmarks.table.Row.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers all questions in one run, and prints them as one table: `Benchmarks [--quick] [--collectors]`.
///
/// `--quick` measures for a first look only. `--collectors` asks the first question under several collectors instead.
public final class Benchmarks {
    /// What the launcher starts the program with.
    static final List<String> LAUNCHER_FLAGS = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    private static final List<List<String>> COLLECTORS = List.of(LAUNCHER_FLAGS, List.of("-XX:+UseSerialGC"),
            List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmn256m"),
            List.of("-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders"),
            List.of("-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders", "-Xmn256m"),
            List.of("-XX:+UseG1GC", "-XX:+UseCompactObjectHeaders"));

    private final Effort effort;
    private final Measurer measurer;
    private final Optional<Launcher> launcher;
    private final List<Row> rows = new ArrayList<>();

    Benchmarks(Effort effort, Optional<Launcher> launcher) {
        this.effort = effort;
        this.launcher = launcher;
        measurer = new Measurer(effort, LAUNCHER_FLAGS);
    }

    /// Measures and prints.
    public static void main(String[] args) throws IOException {
        List<String> options = Arrays.asList(args);
        Effort effort = options.contains("--quick") ? Effort.QUICK : Effort.FULL;
        BenchMarket market = BenchMarket.of(effort.bars());
        System.out.println("bars: " + market.bars().size() + " " + market.name() + "; JDK "
                + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors; "
                + String.join(" ", LAUNCHER_FLAGS));
        List<Row> rows = options.contains("--collectors") ? collectors(effort)
                : new Benchmarks(effort, Launcher.find()).all();
        System.out.print(new MarkdownTable(rows).text());
    }

    /// Every question, in the table's order.
    List<Row> all() throws IOException {
        int bars = BenchMarket.of(effort.bars()).bars().size();
        backtests(bars);
        deskOfTen();
        fileLog();
        programs();
        return rows;
    }

    private void backtests(int bars) {
        Measured ta4jSma = measurer.measure(Ta4jBenchmark.class, "sma", Map.of());
        Measured plainSma = measurer.measure(PlainBenchmark.class, "sma", Map.of());
        for (String direction : List.of("LONG_ONLY", "LONG_SHORT")) {
            backtest("SMA 10/30, " + words(direction), "sma-cross", direction, bars, ta4jSma, plainSma, 8e6);
        }
        Measured ta4jEma = measurer.measure(Ta4jBenchmark.class, "ema", Map.of());
        Measured plainEma = measurer.measure(PlainBenchmark.class, "ema", Map.of());
        backtest("EMA 20/50, long only", "ema-cross", "LONG_ONLY", bars, ta4jEma, plainEma, 8e6);
    }

    private static String words(String constant) {
        return constant.equals("LONG_ONLY") ? "long only" : "long-short";
    }

    private void backtest(String question, String strategy, String direction, int bars, Measured peer,
            Measured limit, double target) {
        Measured ours = backtest(measurer, strategy, direction);
        add(new Row("backtest, " + question, Unit.PER_SECOND, bars / ours.innerSeconds(),
                Optional.of(bars / peer.seconds()), Optional.of(bars / limit.seconds()),
                Optional.of(ours.bytes() / bars), Optional.of(target)));
        add(new Row("… with report and hash", Unit.PER_SECOND, bars / ours.seconds(),
                Optional.of(bars / peer.seconds()), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static Measured backtest(Measurer measurer, String strategy, String direction) {
        return measurer.measure(BacktestBenchmark.class, "run",
                Map.of("strategy", strategy, "direction", direction));
    }

    private void deskOfTen() {
        Measured ours = measurer.measure(DeskOfTenBenchmark.class, "run", Map.of());
        double events = effort.bars() / 10 * 10;
        add(new Row("engine, bars of ten shares, an order every 100", Unit.PER_SECOND,
                events / ours.seconds(), Optional.empty(), Optional.empty(),
                Optional.of(ours.bytes() / events), Optional.of(2e6)));
    }

    private void fileLog() {
        double events = (double) RunEvents.of(effort.bars()).count() * effort.logRounds();
        fileLog("file log: append, commit, fsync", "append", "writeBare", events, 1.5e6);
        fileLog("file log: replay, decoded", "replay", "readBare", events, 5e6);
    }

    private void fileLog(String question, String ours, String limit, double events, double target) {
        Map<String, String> rounds = Map.of("rounds", Integer.toString(effort.logRounds()));
        Measured measured = measurer.measure(FileLogBenchmark.class, ours, rounds);
        Measured bare = measurer.measure(FileLogBenchmark.class, limit, rounds);
        add(new Row(question, Unit.PER_SECOND, events / measured.seconds(), Optional.empty(),
                Optional.of(events / bare.seconds()), Optional.of(measured.bytes() / events),
                Optional.of(target)));
    }

    private void programs() throws IOException {
        ColdPrograms programs = new ColdPrograms(effort.starts(), LAUNCHER_FLAGS);
        Path written = Files.createTempDirectory("benchmark-bars").resolve("NIFTY_1m_generated.csv.gz");
        MinuteFile file = MinuteFile.of(BenchMarket.of(effort.bars()).bars(), written);
        List<String> input = List.of(file.path().toAbsolutePath().toString(),
                Integer.toString(file.skippedLines()), Integer.toString(file.firstField()));
        double ta4j = programs.peerSeconds(with("ta4j", input));
        double plain = programs.peerSeconds(with("plain", input));
        double nothing = programs.peerSeconds(List.of("nothing"));
        launcher.ifPresent(found -> ourPrograms(found, programs, input.getFirst(), ta4j, plain, nothing));
        Files.deleteIfExists(written);
        Files.delete(written.getParent());
    }

    private void ourPrograms(Launcher found, ColdPrograms programs, String bars, double ta4j, double plain,
            double nothing) {
        List<String> backtest = found.command("backtest", "--strategy", "sma-cross", "--set", "fast=10",
                "--set", "slow=30", "--bars", bars);
        try {
            programs.seconds(backtest, found.root());
            found.awaitCache();
            program("cold: read the file, backtest, report", programs.seconds(backtest, found.root()),
                    Optional.of(ta4j), plain, 1.0);
            program("cold: --help", programs.seconds(found.command("--help"), found.root()),
                    Optional.empty(), nothing, 0.5);
        } catch (IllegalStateException e) {
            System.err.println("cold starts are left out: " + e.getMessage());
        }
    }

    private void program(String question, double ours, Optional<Double> peer, double limit, double target) {
        add(new Row(question, Unit.SECONDS, ours, peer, Optional.of(limit), Optional.empty(),
                Optional.of(target)));
    }

    /// A full run takes minutes: each answer is shown when it is there.
    private void add(Row row) {
        rows.add(row);
        if (effort.forks() > 0) {
            System.err.println(row.question());
        }
    }

    private static List<String> with(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private static List<Row> collectors(Effort effort) {
        int bars = BenchMarket.of(effort.bars()).bars().size();
        return COLLECTORS.stream().map(flags -> {
            Measured ours = backtest(new Measurer(effort, flags), "sma-cross", "LONG_ONLY");
            return new Row(String.join(" ", flags).replace("-XX:+Use", ""), Unit.PER_SECOND,
                    bars / ours.innerSeconds(), Optional.empty(), Optional.empty(),
                    Optional.of(ours.bytes() / bars), Optional.empty());
        }).toList();
    }
}
