package io.alphapanda.app.backtest;

import io.alphapanda.backtest.report.RunReport;
import io.alphapanda.backtest.run.Backtest;
import io.alphapanda.eventlog.file.FileEventLog;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/// Where events and results go.
final class OutputOptions {
    @Option(names = "--trades", paramLabel = "OUT.csv", description = "Write every round trip to a file.")
    private Optional<Path> trades = Optional.empty();
    @Option(names = "--log", paramLabel = "memory|DIR", defaultValue = "memory",
            description = {
                "Keep all events in a folder. Killed and started again with the same arguments, the run",
                "goes on where it was. See them with: alpha-panda log cat DIR"})
    private String log = "memory";
    @Option(names = "--repeat", paramLabel = "N", defaultValue = "1",
            description = "Run N times and report the median speed.")
    private int repeat = 1;
    @Option(names = "--json", description = "Print one JSON object instead of the summary.")
    private boolean json;

    boolean isJson() {
        return json;
    }

    RunReport run(Backtest backtest, ParseResult parsed, Path bars) throws IOException {
        if (repeat < 1 || repeat > 1_000) {
            throw new IllegalArgumentException("--repeat must be from 1 to 1000, was " + repeat);
        }
        if (log.equals("memory")) {
            return repeated(backtest);
        }
        if (repeat > 1) {
            throw new IllegalArgumentException("--repeat needs --log memory: a folder holds one run");
        }
        Path folder = Path.of(log);
        RunFolder.claim(folder, RunFolder.fingerprint(parsed, bars));
        try (EventLog file = FileEventLog.open(folder)) {
            return backtest.run(file);
        }
    }

    void writeTrades(RunReport report) throws IOException {
        if (trades.isPresent()) {
            TradesCsv.write(report.trips(), trades.get());
        }
    }

    private RunReport repeated(Backtest backtest) {
        List<Double> seconds = new ArrayList<>();
        RunReport report = runInMemory(backtest);
        seconds.add(report.seconds());
        for (int i = 1; i < repeat; i++) {
            report = runInMemory(backtest);
            seconds.add(report.seconds());
        }
        seconds.sort(Double::compare);
        return report.withSeconds(seconds.get(seconds.size() / 2));
    }

    private static RunReport runInMemory(Backtest backtest) {
        try (EventLog memory = new MemoryEventLog()) {
            return backtest.run(memory);
        }
    }
}
