package io.alphapanda.indicators.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.indicators.oracle.SpyDays;
import io.alphapanda.indicators.oracle.TestBars;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SupertrendTest {
    /// From this bar on it no longer matters that ta4j begins its ATR and its trend otherwise.
    private static final int BEGINNING_FORGOTTEN = 500;

    /// What ta4j 0.22.2 reads of the days of SPY, (10, 3): its line at every turn and at every fiftieth bar. No
    /// library's own vectors have a supertrend, so it was run once and written down.
    @Test
    void gives_what_ta4j_gives_on_twenty_years_of_spy() throws IOException {
        List<String> expected = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(
                SupertrendTest.class.getResourceAsStream("supertrend_10_3_SPY_ta4j_0.22.2.csv"))) {
            new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().skip(1).forEach(expected::add);
        }
        Supertrend supertrend = new Supertrend(10, 3);
        List<Bar> bars = SpyDays.bars();
        int next = 0;
        int turns = 0;
        int before = 0;
        for (int i = 0; i < bars.size(); i++) {
            supertrend.add(bars.get(i));
            if (i >= BEGINNING_FORGOTTEN) {
                int trend = supertrend.trend();
                turns += trend == before || before == 0 ? 0 : 1;
                String[] cells = expected.get(next).split(",", -1);
                if (trend != before || i % 50 == 0) {
                    assertThat(Integer.parseInt(cells[0])).isEqualTo(i);
                    assertThat(trend).as("bar %d", i).isEqualTo(Integer.parseInt(cells[1]));
                    assertThat(supertrend.value()).as("bar %d", i).isCloseTo(Double.parseDouble(cells[2]),
                            within(1e-6));
                    next = Math.min(next + 1, expected.size() - 1);
                }
                before = trend;
            }
        }
        assertThat(next).isEqualTo(expected.size() - 1);
        assertThat(turns).isGreaterThan(100);
    }

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
