package io.alphapanda.strategies.reversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.strategies.testing.StrategyTrial;
import org.junit.jupiter.api.Test;

class MeanReversionTest {
    /// Bands over 4 closes, 1.5 deviations wide; RSI over 2 changes.
    private static final String SHORT_MEMORY = "bars=4 deviations=1.5 rsi-bars=2 ";

    /// Closes 100 100 100 90: middle 97.5, deviation of the population √18.75 = 4.3301, lower band 91.0048.
    /// The RSI of the last changes 0 (twice) and −10 is 0.
    @Test
    void buys_an_oversold_close_below_the_lower_band() {
        StrategyTrial trial = StrategyTrial.of("mean-reversion", SHORT_MEMORY);
        assertThat(trial.closes("100 100 100 90")).isEqualTo("...L");

        // (30 − 0) ÷ 20 is beyond full confidence already.
        assertThat(trial.opinions().getFirst().confidence()).isEqualTo(1.0);
        assertThat(trial.opinions().getFirst().reason()).isEqualTo("closed below the lower band, oversold");
    }

    /// After 100 100 100 90 the closes 100 100 90 95 have the middle 96.25: 95 is below, 97 above its 95.5.
    @Test
    void leaves_at_the_middle_band_and_not_before() {
        StrategyTrial trial = StrategyTrial.of("mean-reversion", SHORT_MEMORY);
        assertThat(trial.closes("100 100 100 90 95 97 98")).isEqualTo("...L.F.");
        assertThat(trial.opinions()).extracting(Opinion::reason).last().isEqualTo("back at the middle band");
    }

    @Test
    void mirrors_everything_for_shorts_if_it_may_go_short() {
        assertThat(StrategyTrial.of("mean-reversion", SHORT_MEMORY).closes("100 100 100 110"))
                .isEqualTo("....");
        assertThat(StrategyTrial.of("mean-reversion", SHORT_MEMORY + "direction=long-short")
                .closes("100 100 100 110 105 103 102")).isEqualTo("...S.F.");
    }

    /// The gain of 4 is smoothed to (0 + 4) ÷ 2 = 2 and then 1, the loss of 10 to 5: RSI 100 × 1 ÷ 6 = 16.667;
    /// closes 100 104 94 … have the middle 99.5 and the lower band 99.5 − 1.5 × √12.75 = 94.1439.
    @Test
    void confidence_grows_with_the_distance_from_index_and_band() {
        StrategyTrial trial = StrategyTrial.of("mean-reversion", SHORT_MEMORY + "oversold=20");
        trial.closes("100 100 104 94");

        double index = 100.0 / 6;
        double lower = 99.5 - 1.5 * Math.sqrt(12.75);
        assertThat(trial.opinions().getFirst().confidence())
                .isCloseTo((20 - index) / 20 + (lower - 94) / lower, within(1e-12));
    }

    @Test
    void a_close_below_the_band_that_is_not_oversold_is_left_alone() {
        assertThat(StrategyTrial.of("mean-reversion", SHORT_MEMORY + "oversold=10").closes("100 100 104 94"))
                .isEqualTo("....");
    }

    @Test
    void says_nothing_before_bands_and_index_are_warm() {
        assertThat(StrategyTrial.of("mean-reversion", "bars=2 deviations=0.5 rsi-bars=5")
                .closes("100 99 98 97 96 95")).isEqualTo(".....L");
    }
}
