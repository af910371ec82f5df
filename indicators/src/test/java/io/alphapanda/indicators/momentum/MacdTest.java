package io.alphapanda.indicators.momentum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.indicators.average.EmaSeed;
import io.alphapanda.indicators.oracle.BacktraderYear;
import io.alphapanda.indicators.oracle.BukosabinoSheet;
import io.alphapanda.indicators.oracle.TestBars;
import io.alphapanda.indicators.oracle.TulipVectors;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MacdTest {
    /// backtrader begins each average by itself with a simple one, and so do we by default.
    @Test
    void gives_what_backtrader_expects_of_its_year_2006() {
        List<Bar> bars = BacktraderYear.bars();
        BacktraderYear.check("test_ind_macdhisto.py", "MACDHisto", 0,
                TestBars.readings(new Macd(12, 26, 9, EmaSeed.SMA), bars, Macd::line));
        BacktraderYear.check("test_ind_macdhisto.py", "MACDHisto", 1,
                TestBars.readings(new Macd(12, 26, 9, EmaSeed.SMA), bars, Macd::signal));
        BacktraderYear.check("test_ind_macdhisto.py", "MACDHisto", 2,
                TestBars.readings(new Macd(12, 26, 9, EmaSeed.SMA), bars, Macd::histogram));
    }

    /// bukosabino's ta begins with the first value. Its sheet's signal began otherwise, so only the line is taken.
    @Test
    void begun_by_first_values_its_line_is_that_of_bukosabino() {
        BukosabinoSheet sheet = new BukosabinoSheet("cs-macd");
        double[] line = TestBars.readings(new Macd(12, 26, 9, EmaSeed.FIRST),
                TestBars.ofCloses(sheet.column("Close")), Macd::line);
        assertThat(line).hasSize(124);
        assertThat(line[0]).isZero();
        assertThat(Arrays.copyOfRange(line, 1, 124)).containsExactly(sheet.column("MACD_line", 1),
                within(1e-9));
    }

    /// Tulip begins with the first value and shows nothing before bar `slow`, where its signal begins.
    @Test
    void begun_by_first_values_its_line_is_that_of_tulip() {
        List<double[]> columns = TulipVectors.of("untest.txt", "macd 2 5 9");
        double[] line = TestBars.readings(new Macd(2, 5, 9, EmaSeed.FIRST),
                TestBars.ofCloses(columns.getFirst()), Macd::line);
        assertThat(Arrays.copyOfRange(line, 4, line.length)).containsExactly(columns.get(1),
                within(6e-4));
    }

    @Test
    void the_line_comes_with_the_slow_average_and_the_signal_later() {
        Macd macd = new Macd(3, 5, 4, EmaSeed.SMA);
        List<Bar> bars = TestBars.rising(8);
        bars.subList(0, 4).forEach(macd::add);
        assertThat(macd.isLineWarm()).isFalse();
        macd.add(bars.get(4));
        assertThat(macd.isLineWarm()).isTrue();
        // On a straight line an average of n lags by (n − 1) ÷ 2 bars.
        assertThat(macd.line()).isCloseTo(1, within(1e-9));
        bars.subList(5, 7).forEach(macd::add);
        assertThat(macd.isWarm()).isFalse();
        macd.add(bars.get(7));
        assertThat(macd.isWarm()).isTrue();
        assertThat(macd.histogram()).isCloseTo(0, within(1e-9));
    }

    @Test
    void a_fast_average_that_is_not_the_faster_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Macd(26, 12, 9, EmaSeed.SMA))
                .withMessage("MACD fast must be below slow, was 26 and 12");
    }
}
