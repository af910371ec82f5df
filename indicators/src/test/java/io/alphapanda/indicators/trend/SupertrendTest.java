package io.alphapanda.indicators.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.indicators.oracle.TestBars;
import org.junit.jupiter.api.Test;

class SupertrendTest {
    @Test
    void seed_defect_31_supertrend_is_up_on_a_monotone_rise_and_down_on_a_fall() {
        assertThat(TestBars.readings(new Supertrend(10, 3), TestBars.rising(60), Supertrend::trend))
                .hasSize(51).containsOnly(1);
        double[] falling = TestBars.readings(new Supertrend(10, 3), TestBars.straight(60, 200, -1),
                Supertrend::trend);
        assertThat(falling).endsWith(-1, -1, -1, -1);
        assertThat(falling[8]).as("it begins as up, and soon knows better").isEqualTo(-1);
    }

    @Test
    void the_line_stays_on_its_side_and_never_backs_off() {
        Supertrend supertrend = new Supertrend(3, 2);
        double line = 0;
        int trend = 0;
        for (Bar bar : TestBars.walk(3, 2_000)) {
            supertrend.add(bar);
            if (supertrend.isWarm()) {
                double close = bar.close().toDouble();
                assertThat((close - supertrend.value()) * supertrend.trend() + 0.0).isNotNegative();
                if (supertrend.trend() == trend) {
                    assertThat((supertrend.value() - line) * trend + 0.0).isNotNegative();
                }
                line = supertrend.value();
                trend = supertrend.trend();
            }
        }
    }

    @Test
    void turns_at_a_close_beyond_the_line_and_changes_sides() {
        Supertrend supertrend = new Supertrend(1, 1);
        supertrend.add(TestBars.bar(0, 11, 9, 10, 0));
        // Middle 10, range 2: the lower band is at 8.
        assertThat(supertrend.value()).isEqualTo(8);
        supertrend.add(TestBars.bar(1, 10, 7, 7, 0));
        // Middle 8.5, range 3: the lower band stays at 8, which the close is below; the upper one is at 11.5.
        assertThat(supertrend.trend()).isEqualTo(-1);
        assertThat(supertrend.value()).isEqualTo(11.5);
        supertrend.add(TestBars.bar(2, 13, 12, 13, 0));
        // Middle 12.5, range 13 − 7: the upper band stays at 11.5; the lower one begins anew at 6.5.
        assertThat(supertrend.trend()).isEqualTo(1);
        assertThat(supertrend.value()).isEqualTo(6.5);
    }

    @Test
    void is_as_cold_as_its_range_is() {
        assertThatIllegalStateException().isThrownBy(() -> new Supertrend(10, 3).trend())
                .withMessage("the ATR has seen 0 of 10 bars");
        assertThatIllegalStateException().isThrownBy(() -> new Supertrend(10, 3).value());
    }
}
