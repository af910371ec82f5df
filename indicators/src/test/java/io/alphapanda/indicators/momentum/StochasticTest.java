package io.alphapanda.indicators.momentum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.indicators.oracle.BacktraderYear;
import io.alphapanda.indicators.oracle.TestBars;
import io.alphapanda.indicators.oracle.TulipVectors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StochasticTest {
    /// Both smooth with simple averages; Tulip shows %K only where there is %D.
    @ParameterizedTest
    @ValueSource(strings = {"atoz.txt", "untest.txt"})
    void gives_what_tulip_gives_value_for_value(String file) {
        List<double[]> columns = TulipVectors.of(file, "stoch 5 3 3");
        List<Bar> bars = TestBars.of(columns.get(0), columns.get(1), columns.get(2));
        double tolerance = file.equals("atoz.txt") ? 6e-5 : 6e-4;
        assertThat(TestBars.readings(new Stochastic(5, 3, 3), bars, Stochastic::k))
                .containsExactly(columns.get(3), within(tolerance));
        assertThat(TestBars.readings(new Stochastic(5, 3, 3), bars, Stochastic::d))
                .containsExactly(columns.get(4), within(tolerance));
    }

    @Test
    void gives_what_backtrader_expects_of_its_year_2006() {
        List<Bar> bars = BacktraderYear.bars();
        BacktraderYear.check("test_ind_stochastic.py", "Stochastic", 0,
                TestBars.readings(new Stochastic(14, 3, 3), bars, Stochastic::k));
        BacktraderYear.check("test_ind_stochastic.py", "Stochastic", 1,
                TestBars.readings(new Stochastic(14, 3, 3), bars, Stochastic::d));
    }

    @Test
    void a_range_of_nothing_is_near_neither_end() {
        assertThat(TestBars.readings(new Stochastic(3, 1, 1), TestBars.ofCloses(7, 7, 7, 8), Stochastic::d))
                .containsExactly(50, 100);
    }

    @Test
    void k_comes_before_d_does() {
        Stochastic stochastic = new Stochastic(2, 2, 2);
        assertThat(TestBars.readings(stochastic, TestBars.rising(5), Stochastic::isKWarm, Stochastic::k))
                .hasSize(3);
        assertThat(stochastic.warmUpBars()).isEqualTo(4);
        assertThatIllegalArgumentException().isThrownBy(() -> new Stochastic(14, 101, 3))
                .withMessage("stochastic smooth must be from 1 to 100, was 101");
    }
}
