package io.alphapanda.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.benchmarks.path.Ta4jCross;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.SharedData;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.indicators.trend.Supertrend;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.indicators.supertrend.SuperTrendIndicator;

/// Stands here because only this module knows ta4j, run live: no library's own vectors have a supertrend.
class SupertrendAgainstTa4jTest {
    /// From this bar on it no longer matters that ta4j begins its ATR and its trend otherwise.
    private static final int BEGINNING_FORGOTTEN = 500;
    private static final InstrumentId SPY = new InstrumentId("NSE:SPY");

    @Test
    void gives_what_ta4j_gives_on_twenty_years_of_spy() throws IOException {
        List<Bar> bars = spyDays();
        BarSeries series = Ta4jCross.series(bars);
        SuperTrendIndicator theirs = new SuperTrendIndicator(series, 10, 3.0);
        Supertrend ours = new Supertrend(10, 3);
        int turns = 0;
        int before = 0;
        for (int i = 0; i < bars.size(); i++) {
            ours.add(bars.get(i));
            double line = theirs.getValue(i).doubleValue();
            if (i >= BEGINNING_FORGOTTEN) {
                int trend = theirs.isUpTrend(i) ? 1 : -1;
                turns += before == -trend ? 1 : 0;
                before = trend;
                assertThat(ours.trend()).as("trend of bar %d", i).isEqualTo(trend);
                assertThat(ours.value()).as("line of bar %d", i).isCloseTo(line, within(1e-6));
            }
        }
        assertThat(turns).isGreaterThan(100);
    }

    /// Dates are written day by day, and prices at most to the micro-rupee, to which both sides round alike.
    private static List<Bar> spyDays() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(
                        Files.newInputStream(SharedData.require("reference/pandas_ta_SPY_D.csv.gz"))),
                StandardCharsets.US_ASCII))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1)).map(SupertrendAgainstTa4jTest::bar)
                    .toList();
        }
    }

    private static Bar bar(String[] cells) {
        long start = Ist.micros(LocalDate.parse(cells[1]), LocalTime.of(9, 15));
        return new Bar(SPY, Timeframe.M1, start, start + Timeframe.M1.micros(), price(cells[5]),
                price(cells[3]), price(cells[4]), price(cells[5]), 0);
    }

    private static Price price(String rupees) {
        return Price.ofRupees(new BigDecimal(rupees).setScale(6, RoundingMode.HALF_EVEN).toPlainString());
    }
}
