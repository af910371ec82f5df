package io.alphapanda.benchmarks.readings;

import io.alphapanda.benchmarks.input.BenchMarket;
import io.alphapanda.benchmarks.path.Ta4jCross;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.money.Price;
import java.util.List;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.ta4j.core.BarSeries;

/// How many bars a second go through the whole path on one core, warm, with EMA 20/50, RSI 14, ATR 14 and Bollinger
/// bands read on every bar?
///
/// Input: [BenchMarket], the cross of the averages traded long only, else as `BacktestBenchmark`. Peer: ta4j, already a
/// `BarSeries`, its indicators new in each run. Limit: plain arrays. Machine and last result: `docs/benchmarks.md`.
/// Not asked here: loading, report and hash, ta4j's `Decimal` numbers, which are slower.
@State(Scope.Thread)
public class ReadingsBenchmark {
    /// How many bars.
    @Param("139552")
    public int bars;

    @SuppressWarnings("NullAway.Init") // JMH calls prepare first.
    private ReadingDesk desk;
    @SuppressWarnings("NullAway.Init") // JMH calls prepare first.
    private BarSeries series;
    @SuppressWarnings("NullAway.Init") // JMH calls prepare first.
    private PlainReadings plain;

    /// Reads the bars.
    @Setup
    public void prepare() {
        BenchMarket market = BenchMarket.of(bars);
        desk = new ReadingDesk(market.input());
        series = Ta4jCross.series(market.bars());
        plain = plain(market.bars());
    }

    /// These bars as arrays.
    public static PlainReadings plain(List<Bar> bars) {
        return new PlainReadings(column(bars, Bar::open), column(bars, Bar::high), column(bars, Bar::low),
                column(bars, Bar::close));
    }

    private static double[] column(List<Bar> bars, Function<Bar, Price> part) {
        return bars.stream().mapToDouble(bar -> part.apply(bar).toDouble()).toArray();
    }

    /// Our desk.
    @Benchmark
    public double ours() {
        return desk.sum();
    }

    /// The peer.
    @Benchmark
    public double ta4j() {
        Readings readings = new Readings();
        return Ta4jReadings.run(series, readings).getPositionCount() + readings.sum();
    }

    /// The limit.
    @Benchmark
    public double plain() {
        Readings readings = new Readings();
        return plain.run(readings) + readings.sum();
    }
}
