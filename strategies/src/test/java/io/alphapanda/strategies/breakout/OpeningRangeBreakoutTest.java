package io.alphapanda.strategies.breakout;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.strategies.testing.StrategyTrial;
import org.junit.jupiter.api.Test;

class OpeningRangeBreakoutTest {
    @Test
    void goes_with_the_first_close_outside_the_range_of_the_first_minutes() {
        StrategyTrial trial = StrategyTrial.of("opening-range", "minutes=3");
        // The range is 98 to 105; 104.95 is inside, and touching 105 is not leaving.
        assertThat(trial.bars("101/99/100 105/100/101 102/98/100 106/100/104.95 105/105/105 106/105/105.05"))
                .isEqualTo(".....L");
        assertThat(trial.opinions().getFirst().reason())
                .isEqualTo("closed above the range of the first 3 minutes");
    }

    @Test
    void enters_once_per_side_and_day() {
        StrategyTrial trial = StrategyTrial.of("opening-range", "minutes=1 direction=long-short");
        assertThat(trial.closes("100 101 99 101 99")).isEqualTo(".LS..");
        assertThat(trial.nextDay().closes("100 101")).isEqualTo("FL");
    }

    @Test
    void a_long_only_one_leaves_on_the_other_side_of_the_range() {
        assertThat(StrategyTrial.of("opening-range", "minutes=1").closes("100 99 101 100 99"))
                .isEqualTo("..L..");
        assertThat(StrategyTrial.of("opening-range", "minutes=1").closes("100 101 100 99 101"))
                .isEqualTo(".L.F.");
    }

    @Test
    void a_day_begins_with_its_first_bar_whenever_that_is() {
        StrategyTrial trial = StrategyTrial.of("opening-range", "minutes=2");
        assertThat(trial.closes("100 101 102")).isEqualTo("..L");
        assertThat(trial.nextDay().closes("200 190 195 201")).isEqualTo("F..L");
    }
}
