package io.alphapanda.strategies.reversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.strategies.testing.StrategyTrial;
import org.junit.jupiter.api.Test;

class VwapReversionTest {
    private static final String QUICK = "distance=1% warm-up=2 ";

    /// Flat minutes of 100 units: the VWAP is the mean of the closes. After 100 and 98 it is 99: 98 is 1.01 % below.
    @Test
    void buys_far_below_the_average_price_and_leaves_when_back_there() {
        StrategyTrial trial = StrategyTrial.of("vwap-reversion", QUICK);
        // VWAPs: 100, 99, 99 (at 99 it is back), 99.
        assertThat(trial.closes("100 98 99 99")).isEqualTo(".LF.");
        assertThat(trial.opinions().getFirst().reason()).isEqualTo("below the VWAP by more than 1%");
    }

    /// After 100 and 98.02 the VWAP is 99.01: 98.02 is 0.99990 % below.
    @Test
    void a_distance_that_is_not_more_than_the_set_one_is_left_alone() {
        assertThat(StrategyTrial.of("vwap-reversion", QUICK).closes("100 98.02")).isEqualTo("..");
    }

    @Test
    void mirrors_everything_for_shorts_if_it_may_go_short() {
        assertThat(StrategyTrial.of("vwap-reversion", QUICK).closes("100 103 101")).isEqualTo("...");
        assertThat(StrategyTrial.of("vwap-reversion", QUICK + "direction=long-short").closes("100 103 101"))
                .isEqualTo(".SF");
    }

    @Test
    void a_new_day_begins_flat_and_with_an_average_of_its_own() {
        StrategyTrial trial = StrategyTrial.of("vwap-reversion", QUICK);
        assertThat(trial.closes("100 98")).isEqualTo(".L");
        assertThat(trial.nextDay().closes("50 49")).isEqualTo("FL");
        assertThat(trial.opinions().get(1).reason()).isEqualTo("a new day");
    }

    @Test
    void speaks_from_the_bar_on_that_the_setting_names() {
        assertThat(StrategyTrial.of("vwap-reversion", "distance=1% warm-up=4").closes("100 90 90 90 80"))
                .isEqualTo("...L.");
    }

    @Test
    void what_has_no_volume_is_left_alone() {
        StrategyTrial trial = StrategyTrial.of("vwap-reversion", QUICK);
        assertThat(trial.bar("100", "100", "100", 0)).isEqualTo('.');
        assertThat(trial.bar("50", "50", "50", 0)).isEqualTo('.');
    }
}
