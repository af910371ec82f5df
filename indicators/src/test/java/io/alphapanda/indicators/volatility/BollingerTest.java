package io.alphapanda.indicators.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.indicators.oracle.BacktraderYear;
import io.alphapanda.indicators.oracle.BukosabinoSheet;
import io.alphapanda.indicators.oracle.TestBars;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BollingerTest {
    /// Population deviation of 20 closes, two of them wide, as ours; the sheet has six decimals.
    @Test
    void gives_what_bukosabino_gives_value_for_value() {
        BukosabinoSheet sheet = new BukosabinoSheet("cs-bbands");
        List<Bar> bars = TestBars.ofCloses(sheet.column("Close"));
        assertThat(TestBars.readings(new Bollinger(20, 2), bars, Bollinger::upper))
                .containsExactly(sheet.column("HighBand", 19), within(1e-6));
        assertThat(TestBars.readings(new Bollinger(20, 2), bars, Bollinger::middle))
                .containsExactly(sheet.column("MiddleBand", 19), within(1e-6));
        assertThat(TestBars.readings(new Bollinger(20, 2), bars, Bollinger::lower))
                .containsExactly(sheet.column("LowBand", 19), within(1e-6));
        assertThat(TestBars.readings(new Bollinger(20, 2), bars, Bollinger::deviation))
                .containsExactly(sheet.column("20-day Standard Deviation", 19), within(1e-6));
    }

    @Test
    void gives_what_backtrader_expects_of_its_year_2006() {
        List<Bar> bars = BacktraderYear.bars();
        BacktraderYear.check("test_ind_bbands.py", "BBands", 0,
                TestBars.readings(new Bollinger(20, 2), bars, Bollinger::middle));
        BacktraderYear.check("test_ind_bbands.py", "BBands", 1,
                TestBars.readings(new Bollinger(20, 2), bars, Bollinger::upper));
        BacktraderYear.check("test_ind_bbands.py", "BBands", 2,
                TestBars.readings(new Bollinger(20, 2), bars, Bollinger::lower));
    }

    @Seeded(count = 5)
    void does_not_drift_from_decimal_arithmetic(long seed) {
        int barCount = 7;
        List<Bar> bars = TestBars.walk(seed, 2_000);
        double[] deviations = TestBars.readings(new Bollinger(barCount, 2), bars, Bollinger::deviation);
        for (int i = 0; i < deviations.length; i++) {
            assertThat(deviations[i]).isCloseTo(deviation(bars.subList(i, i + barCount)), within(1e-9));
        }
    }

    @Test
    void equal_closes_after_a_crash_have_no_deviation_at_all() {
        List<Bar> bars = TestBars.ofCloses(IntStream.range(0, 30)
                .mapToDouble(i -> i < 10 ? 98_765.432_1 + i : 0.35).toArray());
        double[] deviations = TestBars.readings(new Bollinger(5, 2), bars, Bollinger::deviation);
        assertThat(deviations[0]).isPositive();
        assertThat(deviations[25]).isZero();
    }

    @Test
    void a_factor_that_makes_no_band_is_refused() {
        for (double factor : new double[]{0, -1, 100.5, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Bollinger(20, factor))
                    .withMessageContaining("above 0 and at most 100, was " + factor);
        }
    }

    private static double deviation(List<Bar> bars) {
        List<BigDecimal> closes = bars.stream().map(bar -> new BigDecimal(bar.close().toString()))
                .collect(Collectors.toList());
        BigDecimal n = BigDecimal.valueOf(closes.size());
        BigDecimal mean = closes.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(n,
                MathContext.DECIMAL128);
        return closes.stream().map(close -> close.subtract(mean).pow(2)).reduce(BigDecimal.ZERO,
                BigDecimal::add).divide(n, MathContext.DECIMAL128).sqrt(MathContext.DECIMAL128).doubleValue();
    }
}
