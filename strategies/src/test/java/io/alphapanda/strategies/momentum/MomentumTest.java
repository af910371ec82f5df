package io.alphapanda.strategies.momentum;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.strategies.testing.StrategyTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentumTest {
    @ParameterizedTest
    @CsvSource({"lookback=1 threshold=1%,100 101 101.01,...", "lookback=1 threshold=1%,100 101.01,.L",
        "lookback=1 threshold=1% direction=long-short,100 98.99 100,.SL",
        "lookback=1 threshold=1%,100 102 98 98 102,.LF.L",
        "lookback=2 threshold=1%,100 100 102 102 100 100,..L.F.",
        "lookback=3 threshold=0%,100 99 98 100 101 97,....LF"})
    void goes_with_a_change_beyond_the_threshold_and_keeps_what_it_has_in_between(String settings,
            String closes, String answers) {
        assertThat(StrategyTrial.of("momentum", settings).closes(closes)).isEqualTo(answers);
    }

    /// One seed system looked back one step too few: a lookback of 1 compared each price with itself.
    @Test
    void seed_defect_28_a_lookback_of_1_compares_with_the_price_before() {
        assertThat(StrategyTrial.of("momentum", "lookback=1 threshold=1%").closes("100 102")).isEqualTo(".L");
    }

    @Test
    void says_nothing_before_it_can_look_back_so_far() {
        StrategyTrial trial = StrategyTrial.of("momentum", "lookback=5 threshold=1%");
        assertThat(trial.closes("100 110 120 130 140 150")).isEqualTo(".....L");
    }

    @Test
    void confidence_is_five_times_the_change_and_at_most_1() {
        StrategyTrial trial = StrategyTrial.of("momentum", "lookback=1 threshold=1% direction=long-short");
        trial.closes("100 102 50");

        assertThat(trial.opinions().get(0).confidence()).isEqualTo(5 * 0.02);
        assertThat(trial.opinions().get(1).confidence()).isEqualTo(1.0);
        assertThat(trial.opinions().get(0).reason()).isEqualTo("moved 2% over 1, more than 1%");
    }

    /// The threshold of 0.3 % of 333.35 is 1.00005: no multiple of a paisa, and not rounded to one.
    @Test
    void compares_exactly_where_the_change_is_next_to_the_threshold() {
        String settings = "lookback=1 threshold=0.3%";
        assertThat(StrategyTrial.of("momentum", settings).closes("333.35 334.35005")).isEqualTo("..");
        assertThat(StrategyTrial.of("momentum", settings).closes("333.35 334.350051")).isEqualTo(".L");
    }

    @Test
    void takes_ticks_as_well_as_bars() {
        assertThat(StrategyTrial.of("momentum", "lookback=2 threshold=1%").ticks("100 100 102 100 100"))
                .isEqualTo("..L.F");
    }

    /// One seed system shared the history, and off-session constant prices looked like momentum.
    @Test
    void constant_prices_give_no_signal() {
        assertThat(StrategyTrial.of("momentum", "lookback=1 threshold=0%").closes("100 100 100 100"))
                .isEqualTo("....");
    }
}
