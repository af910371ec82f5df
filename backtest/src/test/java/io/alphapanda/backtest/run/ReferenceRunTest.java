package io.alphapanda.backtest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.backtest.report.RoundTrip;
import io.alphapanda.backtest.report.RunReport;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.testing.SharedData;
import io.alphapanda.eventlog.memory.MemoryEventLog;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.files.BarFileOptions;
import io.alphapanda.market.files.BarReader;
import io.alphapanda.market.files.BarSeries;
import io.alphapanda.market.instruments.KnownSymbols;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.venue.Slippage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The published run of backtesting.py over Google's days, SMA 10/30, long and short: 66 trades.
class ReferenceRunTest {
    @Test
    void every_trade_of_the_reference_run_is_met() throws IOException {
        List<String> expected = Files
                .readAllLines(
                        SharedData.require("reference/backtestingpy_GOOG_sma10_30_testsuite_trades.csv"));
        BarSeries series = new BarReader(CalendarFile.bundled(), KnownSymbols.bundled()).read(
                SharedData.require("reference/backtestingpy_GOOG.csv.gz"), BarFileOptions.none(),
                (rows, read, total) -> {});
        RunReport report = new Backtest(
                new BacktestInput(series.instrument(), series.timeframe(), series.bars(),
                        CalendarFile.bundled()),
                new BacktestSettings("sma-cross",
                        Map.of("fast", "10", "slow", "30", "cross", "strict", "direction", "long-short"),
                        Money.ofRupees("10000"), SizeRule.of("99.99%"), RiskLimits.NONE, Product.NRML,
                        Slippage.NONE, Optional.empty(), CloseAtEnd.OPEN),
                () -> 0).run(new MemoryEventLog());

        assertThat(report.trips()).hasSize(66).hasSize(expected.size() - 1);
        for (int i = 0; i < report.trips().size(); i++) {
            RoundTrip trip = report.trips().get(i);
            String[] row = expected.get(i + 1).split(",", -1);
            assertThat(trip.size()).as("trade " + i).isEqualTo(Long.parseLong(row[0]));
            assertThat(trip.entryBar()).isEqualTo(Integer.parseInt(row[1]));
            assertThat(trip.exitBar()).isEqualTo(Integer.parseInt(row[2]));
            assertThat(trip.entryPrice().toDouble()).isEqualTo(Double.parseDouble(row[3]));
            assertThat(trip.exitPrice().toDouble()).isEqualTo(Double.parseDouble(row[4]));
            assertThat(trip.pnl().toDouble()).isCloseTo(Double.parseDouble(row[5]), within(1e-6));
        }
        assertThat(report.end().equity()).isEqualTo(Money.ofRupees("51422.99"));
        assertThat(report.maxDrawdownPct()).isCloseTo(-47.98012705007588, within(1e-9));
        assertThat(report.winRatePct()).isCloseTo(46.96969696969697, within(1e-9));
        assertThat(report.returnPct()).isCloseTo(414.2298999999996, within(1e-9));
    }
}
