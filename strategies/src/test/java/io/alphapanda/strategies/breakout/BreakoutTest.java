package io.alphapanda.strategies.breakout;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.strategies.testing.StrategyTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakoutTest {
    /// Each bar is `high/low/close`; the channel is that of the bars before it.
    @ParameterizedTest
    @CsvSource({"bars=2 exit-bars=1,102/98/100 103/99/101 104/100/103 105/100/104.05,...L",
        "bars=2 exit-bars=1,102/98/100 103/99/101 104/97/97.95 104/97/100,....",
        "bars=2 exit-bars=1 direction=long-short,102/98/100 108/99/101 104/97/97.95 105/97/104.05,..SF",
        "bars=2 exit-bars=1,102/98/100 103/99/101 104/102/104 105/101/102 105/100/100.95,..L.F",
        "bars=3 exit-bars=3 direction=long-short,10/9/9 10/9/9 10/9/10 12/9/12 12/8/8 13/8/13,...LSL"})
    void goes_with_closes_outside_the_range_of_the_bars_before(String settings, String bars, String answers) {
        assertThat(StrategyTrial.of("breakout", settings).bars(bars)).isEqualTo(answers);
    }

    @Test
    void says_nothing_before_there_are_so_many_bars_before() {
        assertThat(StrategyTrial.of("breakout", "bars=4 exit-bars=1").closes("100 101 102 103 104"))
                .isEqualTo("....L");
    }

    @Test
    void says_what_was_broken() {
        StrategyTrial trial = StrategyTrial.of("breakout", "bars=2 exit-bars=1");
        trial.closes("100 100 101 99");
        assertThat(trial.opinions()).extracting("reason").containsExactly(
                "closed above the highest high of 2 bars", "closed below the lowest low of 1 bars");
    }
}
