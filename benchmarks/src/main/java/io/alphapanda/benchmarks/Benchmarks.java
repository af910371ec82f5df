package io.alphapanda.benchmarks;

import io.alphapanda.benchmarks.filelog.FileLogBenchmark;
import io.alphapanda.benchmarks.Options.Part;
import io.alphapanda.benchmarks.filelog.RunEvents;
import io.alphapanda.benchmarks.input.BenchMarket;
import io.alphapanda.benchmarks.input.MinuteFile;
import io.alphapanda.benchmarks.jmh.Effort;
import io.alphapanda.benchmarks.jmh.Measured;
import io.alphapanda.benchmarks.jmh.Measurer;
import io.alphapanda.benchmarks.latency.HostedDesk;
import io.alphapanda.benchmarks.latency.LatencyFigures;
import io.alphapanda.benchmarks.latency.LatencyRows;
import io.alphapanda.benchmarks.packets.PacketsBenchmark;
import io.alphapanda.benchmarks.path.BacktestBenchmark;
import io.alphapanda.benchmarks.path.DeskOfTenBenchmark;
import io.alphapanda.benchmarks.path.PlainBenchmark;
import io.alphapanda.benchmarks.path.Ta4jBenchmark;
import io.alphapanda.benchmarks.process.ColdPrograms;
import io.alphapanda.benchmarks.process.OwnJvm;
import io.alphapanda.benchmarks.readings.ReadingsBenchmark;
import io.alphapanda.benchmarks.server.DeskOnServer;
import io.alphapanda.benchmarks.server.ServerKind;
import io.alphapanda.benchmarks.server.ServerRows;
import io.alphapanda.benchmarks.table.MarkdownTable;
import io.alphapanda.benchmarks.table.Row;
import io.alphapanda.benchmarks.table.Row.Unit;
import io.alphapanda.benchmarks.ticks.TickDesk;
import io.alphapanda.benchmarks.ticks.TicksBenchmark;
import io.alphapanda.zerodha.ticker.packet.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers all questions in one run, and prints them as one table:
/// `Benchmarks [--quick] [--collectors] [--only=part,…] [--gc=serial] [--heap=512m] [seconds=60 rate=20000 …]`.
///
/// `--quick` measures for a first look only. `--collectors` asks the first question under several collectors instead.
/// `--only` asks some parts: backtests, readings, engine, ticks, packets, log, latency, kafka, kafka-tuned, redis, cold. The rest is for the
/// hosted desks of `latency` and of the servers: their collector, their heap, and what `LatencySettings` and
/// `ServerSettings` take.
public final class Benchmarks {
    /// What the launcher starts the program with.
    static final List<String> LAUNCHER_FLAGS = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    private static final List<List<String>> COLLECTORS = List.of(LAUNCHER_FLAGS, List.of("-XX:+UseSerialGC"),
            List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmn256m"),
            List.of("-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders"),
            List.of("-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders", "-Xmn256m"),
            List.of("-XX:+UseG1GC", "-XX:+UseCompactObjectHeaders"));

    private final Options options;
    private final Effort effort;
    private final Measurer measurer;
    private final Optional<Launcher> launcher;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Benchmarks(Options options, Optional<Launcher> launcher) {
        this.options = options;
        effort = options.effort();
        this.launcher = launcher;
        measurer = new Measurer(effort, LAUNCHER_FLAGS);
    }

    /// Measures and prints.
    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args);
        Effort effort = options.effort();
        BenchMarket market = BenchMarket.of(effort.bars());
        System.out.println("bars: " + market.bars().size() + " " + market.name() + "; JDK "
                + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors; "
                + String.join(" ", LAUNCHER_FLAGS));
        Benchmarks all = new Benchmarks(options, Launcher.find());
        List<Row> rows = options.asksCollectors() ? collectors(effort) : all.all();
        System.out.print(new MarkdownTable(rows).text());
        all.notes.forEach(System.out::println);
    }

    /// Every question that is asked, in the table's order.
    List<Row> all() throws IOException, InterruptedException {
        int bars = BenchMarket.of(effort.bars()).bars().size();
        for (Part part : options.only()) {
            switch (part) {
                case BACKTESTS -> backtests(bars);
                case READINGS -> readings(bars);
                case ENGINE -> deskOfTen();
                case TICKS -> ticks();
                case PACKETS -> packets();
                case LOG -> fileLog();
                case LATENCY -> latency();
                case KAFKA -> server("Kafka", ServerKind.KAFKA);
                case KAFKA_TUNED -> server("Kafka, tuned", ServerKind.KAFKA_TUNED);
                case REDIS -> server("Redis", ServerKind.REDIS);
                case COLD -> programs();
            }
        }
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

    private void readings(int bars) {
        Measured ours = measurer.measure(ReadingsBenchmark.class, "ours", Map.of());
        Measured peer = measurer.measure(ReadingsBenchmark.class, "ta4j", Map.of());
        Measured limit = measurer.measure(ReadingsBenchmark.class, "plain", Map.of());
        add(new Row("backtest, EMA 20/50, RSI, ATR, Bollinger read on every bar", Unit.PER_SECOND,
                bars / ours.seconds(), Optional.of(bars / peer.seconds()),
                Optional.of(bars / limit.seconds()),
                Optional.of(ours.bytes() / bars), Optional.of(4e6)));
    }

    private void ticks() {
        Map<String, String> ticks = Map.of("ticks", Integer.toString(effort.ticks()));
        Measured bare = measurer.measure(TicksBenchmark.class, "iterate", ticks);
        for (TickDesk.Fills fills : TickDesk.Fills.values()) {
            Map<String, String> filled = new HashMap<>(ticks);
            filled.put("fills", fills.name());
            filled.put("levels", fills == TickDesk.Fills.DEPTH ? "5" : "0");
            Measured ours = measurer.measure(TicksBenchmark.class, "run", filled);
            add(new Row("desk on ticks of ten shares, an order every 100, " + (fills == TickDesk.Fills.DEPTH
                    ? "filled from five levels" : "no book, filled at the last price"), Unit.PER_SECOND,
                    effort.ticks() / ours.seconds(), Optional.empty(),
                    Optional.of(effort.ticks() / bare.seconds()),
                    Optional.of(ours.bytes() / effort.ticks()), Optional.of(2e6)));
            if (fills == TickDesk.Fills.DEPTH) {
                double events = TicksBenchmark.events(effort.ticks());
                add(new Row("… events a second", Unit.PER_SECOND, events / ours.seconds(), Optional.empty(),
                        Optional.empty(), Optional.of(ours.bytes() / events), Optional.empty()));
            }
        }
    }

    private void packets() {
        for (Mode mode : Mode.values()) {
            Map<String, String> inMode = Map.of("mode", mode.name());
            Measured ours = measurer.measure(PacketsBenchmark.class, "ticks", inMode);
            Measured bare = measurer.measure(PacketsBenchmark.class, "bytes", inMode);
            double packets = PacketsBenchmark.packets();
            add(new Row("ticker, " + mode.wireName() + " packets to ticks"
                    + (mode == Mode.FULL ? ", five levels a side" : ""), Unit.PER_SECOND,
                    packets / ours.seconds(),
                    Optional.empty(), Optional.of(packets / bare.seconds()),
                    Optional.of(ours.bytes() / packets),
                    Optional.empty()));
        }
    }

    private void latency() throws IOException, InterruptedException {
        LatencyFigures figures = effort.forks() == 0 ? HostedDesk.run(options.latency())
                : LatencyFigures.of(new OwnJvm(options.deskFlags()).lines(HostedDesk.class,
                        options.latency().texts()));
        LatencyRows found = new LatencyRows(figures);
        found.rows().forEach(this::add);
        notes.add(String.join(" ", options.deskFlags()) + "; " + String.join(" ", options.latency().texts())
                + "; " + found.more());
    }

    private void server(String name, ServerKind kind) throws IOException, InterruptedException {
        LatencyFigures figures = effort.forks() == 0 ? DeskOnServer.run(kind, options.servers())
                : LatencyFigures.of(new OwnJvm(options.deskFlags()).lines(DeskOnServer.class,
                        Stream.concat(Stream.of(kind.name()), Arrays.stream(options.servers().texts()))
                                .toArray(String[]::new)));
        ServerRows found = new ServerRows(name, figures);
        found.rows().forEach(this::add);
        notes.add(String.join(" ", options.servers().texts()) + "; " + found.more());
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
