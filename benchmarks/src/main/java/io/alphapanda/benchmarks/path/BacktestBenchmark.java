package io.alphapanda.benchmarks.path;

import io.alphapanda.backtest.report.RunReport;
import io.alphapanda.backtest.run.Backtest;
import io.alphapanda.benchmarks.input.BenchMarket;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.strategies.api.Direction;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// How many bars a second go through the whole path on one core, warm: strategy, risk, fills with charges, books?
///
/// Input: [BenchMarket], SMA 10/30 or EMA 20/50, the desk's limits, Zerodha's charges, a log in memory.
/// Peer: [Ta4jBenchmark]; limit: [PlainBenchmark]. Machine and last result: `docs/benchmarks.md`.
/// Not asked here: loading (see `process`), hashing of decisions (counted apart), several cores.
@State(Scope.Thread)
public class BacktestBenchmark {
    /// How many bars.
    @Param("139552")
    public int bars;
    /// `sma-cross` or `ema-cross`.
    @Param("sma-cross")
    public String strategy = "";
    /// Whether it goes short too.
    @Param("LONG_ONLY")
    public Direction direction = Direction.LONG_ONLY;

    @SuppressWarnings("NullAway.Init") // JMH calls prepare first.
    private Backtest backtest;

    /// The run alone, by its own clock: without hashing.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Traded {
        /// How long all runs of an iteration took.
        public long nanos;
        /// How many there were.
        public long runs;
    }

    /// Reads the bars.
    @Setup
    public void prepare() {
        backtest = new Backtest(BenchMarket.of(bars).input(), DeskSettings.of(strategy, direction),
                System::nanoTime);
    }

    /// One run, with its report and hash.
    @Benchmark
    public RunReport run(Traded traded) {
        RunReport report = backtest.run(new MemoryEventLog());
        traded.nanos += (long) (report.seconds() * 1e9);
        traded.runs++;
        return report;
    }
}
