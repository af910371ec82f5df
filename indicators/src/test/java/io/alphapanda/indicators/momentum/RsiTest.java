package io.alphapanda.indicators.momentum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.indicators.oracle.BacktraderYear;
import io.alphapanda.indicators.oracle.TestBars;
import io.alphapanda.indicators.oracle.TulipVectors;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RsiTest {
    /// Tulip begins with a simple mean of n changes, as we do; its vectors have four decimals.
    @ParameterizedTest
    @ValueSource(strings = {"atoz.txt", "untest.txt"})
    void gives_what_tulip_gives_value_for_value(String file) {
        List<double[]> columns = TulipVectors.of(file, "rsi 5");
        double tolerance = file.equals("atoz.txt") ? 6e-5 : 6e-4;
        assertThat(TestBars.readings(new Rsi(5), TestBars.ofCloses(columns.getFirst()), Rsi::value))
                .containsExactly(columns.getLast(), within(tolerance));
    }

    @Test
    void gives_what_backtrader_expects_of_its_year_2006() {
        BacktraderYear.check("test_ind_rsi.py", "RSI", 0,
                TestBars.readings(new Rsi(14), BacktraderYear.bars(), Rsi::value));
    }

    @Test
    void begins_with_a_simple_mean_and_goes_on_as_wilder_does() {
        // Gains 3, 0, 1 and losses 0, 2, 0; then a loss of 3.
        double[] readings = TestBars.readings(new Rsi(3), TestBars.ofCloses(10, 13, 11, 12, 9), Rsi::value);
        double gain = 4.0 / 3 * 2 / 3;
        double loss = (2.0 / 3 * 2 + 3) / 3;
        assertThat(readings).containsExactly(
                new double[]{100 * 4.0 / (4 + 2), 100 * gain / (gain + loss)}, within(1e-12));
    }

    @Test
    void seed_defect_28_a_lookback_of_one_change_reads_after_two_closes() {
        assertThat(TestBars.readings(new Rsi(1), TestBars.ofCloses(10, 11, 10), Rsi::value))
                .containsExactly(100, 0);
    }

    @Test
    void is_100_without_losses_and_0_without_gains() {
        assertThat(TestBars.readings(new Rsi(14), TestBars.rising(20), Rsi::value)).hasSize(6)
                .containsOnly(100);
        assertThat(TestBars.readings(new Rsi(14), TestBars.straight(20, 100, -1), Rsi::value))
                .containsOnly(0);
        assertThat(TestBars.readings(new Rsi(2), TestBars.straight(9, 100, 0), Rsi::value)).containsOnly(100);
    }

    @Test
    void stays_between_0_and_100_on_any_walk() {
        assertThat(DoubleStream.of(TestBars.readings(new Rsi(2), TestBars.walk(1, 5_000), Rsi::value)))
                .allSatisfy(value -> assertThat(value).isBetween(0.0, 100.0));
    }

    @Test
    void says_what_is_missing_and_what_is_possible() {
        assertThatIllegalStateException().isThrownBy(() -> new Rsi(14).value())
                .withMessage("the RSI has seen 0 of 14 changes");
        assertThatIllegalArgumentException().isThrownBy(() -> new Rsi(0))
                .withMessage("RSI length must be from 1 to 10000, was 0");
    }
}
