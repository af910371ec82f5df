package io.alphapanda.strategies.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.strategies.testing.StrategyTrial;
import org.junit.jupiter.api.Test;

class SupertrendFollowerTest {
    /// One seed system's supertrend pointed down on a monotone rise.
    @Test
    void seed_defect_31_a_monotone_rise_is_a_long() {
        assertThat(StrategyTrial.of("supertrend", "bars=3 factor=2").closes("100 101 102 103 104 105"))
                .isEqualTo("..L...");
    }

    /// ATR of 1 bar, factor 1, flat minutes: the bands are close ± |change|. At 105 the lower band is 104; the close
    /// of 100 is below it, so the trend turns down with its upper band at 105; 106 is above that.
    @Test
    void turns_at_a_close_beyond_the_line() {
        assertThat(StrategyTrial.of("supertrend", "bars=1 factor=1 direction=long-short")
                .closes("104 105 100 101 107")).isEqualTo("L.S.L");
        assertThat(StrategyTrial.of("supertrend", "bars=1 factor=1").closes("104 105 100 101 107"))
                .isEqualTo("L.F.L");
    }

    @Test
    void says_nothing_before_its_average_range_is_warm() {
        assertThat(StrategyTrial.of("supertrend", "").closes("100 101 102 103 104 105 106 107 108 109"))
                .isEqualTo(".........L");
    }
}
