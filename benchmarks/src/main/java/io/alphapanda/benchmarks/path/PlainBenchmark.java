package io.alphapanda.benchmarks.path;

import io.alphapanda.benchmarks.input.BenchMarket;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// How many bars a second can the rule be applied to at all?
///
/// Input: the bars of [BacktestBenchmark] as plain arrays. Machine and last result: `docs/benchmarks.md`.
/// Not asked here: anything a trader needs; it is the limit, not a rival.
@State(Scope.Thread)
public class PlainBenchmark {
    /// How many bars.
    @Param("139552")
    public int bars;

    private long[] openMicros = new long[0];
    private long[] closeMicros = new long[0];
    private double[] opens = new double[0];
    private double[] closes = new double[0];

    /// Reads the bars.
    @Setup
    public void prepare() {
        var all = BenchMarket.of(bars).bars();
        openMicros = all.stream().mapToLong(bar -> bar.open().micros()).toArray();
        closeMicros = all.stream().mapToLong(bar -> bar.close().micros()).toArray();
        opens = all.stream().mapToDouble(bar -> bar.open().toDouble()).toArray();
        closes = all.stream().mapToDouble(bar -> bar.close().toDouble()).toArray();
    }

    /// SMA 10/30.
    @Benchmark
    public PlainCross.Result sma() {
        return PlainCross.sma(openMicros, closeMicros, 10, 30);
    }

    /// EMA 20/50.
    @Benchmark
    public PlainCross.Result ema() {
        return PlainCross.ema(opens, closes, 20, 50);
    }
}
