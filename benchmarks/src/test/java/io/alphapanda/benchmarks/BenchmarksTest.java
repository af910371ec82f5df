package io.alphapanda.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.backtest.report.RunReport;
import io.alphapanda.backtest.run.Backtest;
import io.alphapanda.benchmarks.input.BenchMarket;
import io.alphapanda.benchmarks.jmh.Effort;
import io.alphapanda.benchmarks.latency.HostedDesk;
import io.alphapanda.benchmarks.latency.LatencyFigures;
import io.alphapanda.benchmarks.latency.LatencySettings;
import io.alphapanda.benchmarks.path.DeskSettings;
import io.alphapanda.benchmarks.path.PlainCross;
import io.alphapanda.benchmarks.path.Ta4jCross;
import io.alphapanda.benchmarks.table.MarkdownTable;
import io.alphapanda.benchmarks.table.Row;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.money.Price;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.strategies.api.Direction;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Keeps the benchmarks true: all of them run, and peer and limit answer the same question. No times are asserted.
class BenchmarksTest {
    private static final BenchMarket MARKET = BenchMarket.generated("NIFTY", Price.ofRupees("14000"), 5_000);

    @Test
    void every_benchmark_runs_at_tiny_size() throws IOException, InterruptedException {
        List<Row> rows = new Benchmarks(Options.withoutServers(Effort.TINY), Optional.empty()).all();

        assertThat(rows).hasSize(31).allSatisfy(row -> assertThat(row.ours()).isPositive());
        assertThat(new MarkdownTable(rows).text().lines()).hasSize(33);
    }

    @Test
    void options_choose_parts_and_shape_the_hosted_desk() {
        Options options = Options.of("--only=ticks,latency", "--gc=z", "--heap=256m", "seconds=600",
                "--quick");

        assertThat(options.only()).containsExactly(Options.Part.TICKS, Options.Part.LATENCY);
        assertThat(options.deskFlags()).contains("-XX:+UseZGC", "-Xmx256m");
        assertThat(options.latency().seconds()).isEqualTo(600);
        assertThat(options.effort()).isEqualTo(Effort.QUICK);
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of("--fast"))
                .withMessageContaining("no setting [--fast]");
    }

    @Test
    void hosted_desk_times_every_order_of_its_ticks() throws IOException, InterruptedException {
        LatencyFigures figures = HostedDesk.run(LatencySettings.USUAL.with("rate=2000", "seconds=0.5",
                "warm-up=2000"));

        assertThat(figures.of("orders")).isEqualTo(10);
        assertThat(figures.of("orders of no tick")).isZero();
        assertThat(figures.of("conflated")).isZero();
        assertThat(figures.of("durable max")).isGreaterThan(figures.of("logged p50"));
        assertThat(LatencyFigures.of(figures.lines())).isEqualTo(figures);
    }

    @Test
    void peer_and_limit_make_the_same_sma_trades() {
        long[] opens = MARKET.bars().stream().mapToLong(bar -> bar.open().micros()).toArray();
        long[] closes = MARKET.bars().stream().mapToLong(bar -> bar.close().micros()).toArray();
        int ours = ours("sma-cross").trips().size();

        assertThat(ours).isGreaterThan(50);
        assertThat(PlainCross.sma(opens, closes, 10, 30).trips()).isEqualTo(ours);
        assertThat(Ta4jCross.sma(Ta4jCross.series(MARKET.bars()), 10, 30).getPositionCount())
                .isEqualTo(ours);
    }

    @Test
    void peer_and_limit_make_the_same_ema_trades() {
        double[] opens = doubles(Bar::open);
        double[] closes = doubles(Bar::close);
        int ours = ours("ema-cross").trips().size();

        assertThat(ours).isGreaterThan(20);
        assertThat(PlainCross.ema(opens, closes, 20, 50).trips()).isEqualTo(ours);
        // ta4j seeds its averages with the first value, so it may differ while they forget it.
        assertThat(Ta4jCross.ema(Ta4jCross.series(MARKET.bars()), 20, 50).getPositionCount())
                .isBetween(ours - 2, ours + 2);
    }

    private static double[] doubles(Function<Bar, Price> part) {
        return MARKET.bars().stream().mapToDouble(bar -> part.apply(bar).toDouble()).toArray();
    }

    private static RunReport ours(String strategy) {
        return new Backtest(MARKET.input(), DeskSettings.of(strategy, Direction.LONG_ONLY), System::nanoTime)
                .run(new MemoryEventLog());
    }
}
