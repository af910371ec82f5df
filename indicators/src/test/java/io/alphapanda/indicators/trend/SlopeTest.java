package io.alphapanda.indicators.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.indicators.oracle.TestBars;
import io.alphapanda.indicators.oracle.TulipVectors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlopeTest {
    /// Tulip's slope of the linear regression; the longer vector has three decimals.
    @ParameterizedTest
    @CsvSource({"untest.txt, 6e-4", "extra.txt, 1e-12"})
    void gives_what_tulip_gives_value_for_value(String file, double tolerance) {
        List<double[]> columns = TulipVectors.of(file, "linregslope 5");
        assertThat(TestBars.readings(new Slope(5), TestBars.ofCloses(columns.getFirst()), Slope::value))
                .containsExactly(columns.getLast(), within(tolerance));
    }

    @Seeded(count = 5)
    void agrees_with_the_textbook_sums_and_does_not_drift(long seed) {
        int n = 10;
        List<Bar> bars = TestBars.walk(seed, 3_000);
        double[] slopes = TestBars.readings(new Slope(n), bars, Slope::value);
        for (int i = 0; i < slopes.length; i++) {
            double sumX = 0;
            double sumY = 0;
            double sumXx = 0;
            double sumXy = 0;
            for (int x = 0; x < n; x++) {
                double y = bars.get(i + x).close().toDouble();
                sumX += x;
                sumY += y;
                sumXx += x * x;
                sumXy += x * y;
            }
            double expected = (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX);
            assertThat(slopes[i]).isCloseTo(expected, within(1e-7));
        }
    }

    @Test
    void is_what_a_straight_line_rises_by_each_bar() {
        assertThat(TestBars.readings(new Slope(10), TestBars.rising(12), Slope::value)).containsExactly(1, 1,
                1);
        assertThat(TestBars.readings(new Slope(2), TestBars.straight(3, 100, -0.05), Slope::value))
                .containsExactly(-0.05, -0.05);
    }

    @Test
    void refuses_lengths_and_sums_out_of_range() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slope(1))
                .withMessage("slope length must be from 2 to 1000, was 1");
        Slope slope = new Slope(1_000);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> slope.add(new Price(Long.MAX_VALUE / 100)));
    }
}
