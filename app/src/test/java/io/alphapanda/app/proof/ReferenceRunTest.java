package io.alphapanda.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;

import io.alphapanda.domain.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The published test run of backtesting.py on GOOG, trade for trade.
class ReferenceRunTest {
    @TempDir
    private Path folder;

    @Test
    void gives_the_trades_of_the_reference_run() throws IOException {
        Path bars = SharedData.require("reference/backtestingpy_GOOG.csv.gz");
        List<String[]> expected = CommandRun.rows(
                SharedData.require("reference/backtestingpy_GOOG_sma10_30_testsuite_trades.csv"));
        Path trades = folder.resolve("trades.csv");
        CommandRun run = CommandRun.of("backtest", "--strategy", "sma-cross", "--set", "fast=10", "--set",
                "slow=30", "--set", "cross=strict", "--bars", bars.toString(), "--cash", "10000", "--size",
                "99.99%", "--charges", "none", "--risk", "none", "--hours", "all", "--product", "NRML",
                "--long-short", "--close-at-end", "--trades", trades.toString(), "--json");

        assertThat(run.number("trades")).isEqualByComparingTo("66");
        assertThat(run.number("finalEquity")).isEqualByComparingTo("51422.99");
        assertThat(run.number("returnPct")).isEqualByComparingTo("414.2299");
        assertThat(run.number("maxDrawdownPct")).isEqualByComparingTo("-47.980127");
        assertThat(run.number("winRatePct")).isEqualByComparingTo("46.969697");
        assertThat(run.number("openPosition")).isEqualByComparingTo("0");

        List<String[]> actual = CommandRun.rows(trades);
        assertThat(actual).hasSize(66).hasSameSizeAs(expected);
        for (int trade = 0; trade < expected.size(); trade++) {
            for (int column = 0; column < 6; column++) {
                assertThat(exact(actual.get(trade)[column])).as("trade %s, column %s", trade, column)
                        .isEqualByComparingTo(withoutNoise(expected.get(trade)[column]));
            }
        }
    }

    private static BigDecimal exact(String decimal) {
        return new BigDecimal(decimal);
    }

    /// The reference computes in floating point; its prices have two decimals, and so have their differences.
    private static BigDecimal withoutNoise(String floating) {
        BigDecimal rounded = new BigDecimal(floating).setScale(2, RoundingMode.HALF_EVEN);
        assertThat(rounded.subtract(new BigDecimal(floating)).abs()).isLessThan(new BigDecimal("0.000001"));
        return rounded;
    }
}
