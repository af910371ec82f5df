package io.alphapanda.benchmarks.path;

import io.alphapanda.benchmarks.input.BenchMarket;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ta4j.core.BarSeries;
import org.ta4j.core.TradingRecord;

/// How many bars a second does ta4j make with the same rule, without charges, risk and events?
///
/// Input: the bars of [BacktestBenchmark], already a `BarSeries`; indicators are new in each run, as a sweep has them.
/// Machine and last result: `docs/benchmarks.md`. Not asked here: its `Decimal` numbers, which are slower.
@State(Scope.Thread)
public class Ta4jBenchmark {
    /// How many bars.
    @Param("139552")
    public int bars;

    @SuppressWarnings("NullAway.Init") // JMH calls prepare first.
    private BarSeries series;

    /// Reads the bars.
    @Setup
    public void prepare() {
        series = Ta4jCross.series(BenchMarket.of(bars).bars());
    }

    /// SMA 10/30.
    @Benchmark
    public TradingRecord sma() {
        return Ta4jCross.sma(series, 10, 30);
    }

    /// EMA 20/50.
    @Benchmark
    public TradingRecord ema() {
        return Ta4jCross.ema(series, 20, 50);
    }
}
