package io.alphapanda.indicators.average;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.indicators.oracle.BacktraderYear;
import io.alphapanda.indicators.oracle.TestBars;
import io.alphapanda.indicators.oracle.TulipVectors;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmaTest {
    @Test
    void is_the_mean_of_the_last_prices_once_its_window_is_full() {
        Sma sma = new Sma(3);
        sma.add(Price.ofRupees("10"));
        sma.add(Price.ofRupees("20"));
        assertThat(sma.isWarm()).isFalse();
        assertThatIllegalStateException().isThrownBy(sma::value).withMessageContaining("seen 2 of 3");

        sma.add(Price.ofRupees("60"));
        assertThat(sma.isWarm()).isTrue();
        assertThat(sma.value()).isEqualTo(30.0);

        sma.add(Price.ofRupees("40"));
        assertThat(sma.value()).isEqualTo(40.0);
    }

    /// Tulip's vectors have three decimals.
    @ParameterizedTest
    @ValueSource(strings = {"atoz.txt", "untest.txt"})
    void gives_what_tulip_gives_value_for_value(String file) {
        List<double[]> columns = TulipVectors.of(file, "sma 5");
        assertThat(TestBars.readings(new Sma(5), TestBars.ofCloses(columns.getFirst()), Sma::value))
                .containsExactly(columns.getLast(), within(6e-4));
    }

    @Test
    void gives_what_backtrader_expects_of_its_year_2006() {
        BacktraderYear.check("test_ind_sma.py", "SMA", 0,
                TestBars.readings(new Sma(30), BacktraderYear.bars(), Sma::value));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Sma.BARS_MAX + 1})
    void a_length_out_of_range_is_refused(int barCount) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sma(barCount))
                .withMessageContaining("must be from 1 to 10000, was " + barCount);
    }

    @Test
    void a_tie_that_doubles_would_miss_is_a_tie() {
        // (0.1 + 0.2 + 0.3) ÷ 3 and (0.1 + 0.3) ÷ 2 are both 0.2, and differ in doubles.
        Sma three = filled(3, 100_000, 200_000, 300_000);
        Sma two = filled(2, 100_000, 300_000);

        assertThat((0.1 + 0.2 + 0.3) / 3).isNotEqualTo((0.1 + 0.3) / 2);
        assertThat(three.signAgainst(two)).isZero();
        assertThat(filled(2, 100_000, 300_001).signAgainst(three)).isOne();
        assertThat(filled(2, 100_000, 299_999).signAgainst(three)).isEqualTo(-1);
    }

    @Test
    void sums_whose_cross_products_leave_64_bits_compare_exactly() {
        long high = 900_000_000_000_000L;
        Sma shorter = new Sma(5_000);
        Sma longer = new Sma(10_000);
        for (int i = 0; i < 10_000; i++) {
            shorter.add(new Price(high));
            longer.add(new Price(high));
        }
        assertThat(shorter.signAgainst(longer)).isZero();

        shorter.add(new Price(high + 1));
        longer.add(new Price(high + 1));
        assertThat(shorter.signAgainst(longer)).isOne();
        assertThat(longer.signAgainst(shorter)).isEqualTo(-1);
    }

    @Test
    void a_sum_that_does_not_fit_is_refused() {
        Sma sma = new Sma(2);
        sma.add(new Price(Long.MAX_VALUE));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> sma.add(new Price(1)));
    }

    @Seeded(count = 20)
    void agrees_with_big_numbers_bar_by_bar_ties_included(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(1, 12);
        int m = random.nextInt(n + 1, 40);
        Sma fast = new Sma(n);
        Sma slow = new Sma(m);
        List<Long> prices = new ArrayList<>();
        long step = seed % 2 == 0 ? 50_000L : 1_000_000_000_000L;
        int ties = 0;
        for (int i = 0; i < 3_000; i++) {
            // Few different prices, and sometimes negative, so that ties are common.
            long micros = random.nextInt(-1, 2) * step;
            prices.add(micros);
            fast.add(new Price(micros));
            slow.add(new Price(micros));
            if (prices.size() >= m) {
                int expected = sum(prices, n).multiply(BigInteger.valueOf(m))
                        .compareTo(sum(prices, m).multiply(BigInteger.valueOf(n)));
                assertThat(fast.signAgainst(slow)).isEqualTo(expected);
                assertThat(slow.signAgainst(fast)).isEqualTo(-expected);
                ties += expected == 0 ? 1 : 0;
                assertThat(fast.value()).isCloseTo(new BigDecimal(sum(prices, n), 6).doubleValue() / n,
                        within(1e-6));
            }
        }
        assertThat(ties).isPositive();
    }

    @Seeded(count = 10)
    void continues_bit_for_bit_from_a_snapshot(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int barCount = random.nextInt(1, 30);
        Sma original = new Sma(barCount);
        for (int i = random.nextInt(0, 80); i > 0; i--) {
            original.add(new Price(random.nextLong(1_000_000_000L)));
        }
        Sma restored = new Sma(barCount);
        restored.add(new Price(77));
        restored.restore(FieldTape.of(original::snapshot));

        for (int i = 0; i < 100; i++) {
            assertThat(FieldTape.of(restored::snapshot).lines())
                    .isEqualTo(FieldTape.of(original::snapshot).lines());
            assertThat(restored.isWarm()).isEqualTo(original.isWarm());
            if (original.isWarm()) {
                assertThat(restored.value()).isEqualTo(original.value());
                assertThat(restored.signAgainst(original)).isZero();
            }
            Price next = new Price(random.nextLong(1_000_000_000L));
            original.add(next);
            restored.add(next);
        }
    }

    private static Sma filled(int barCount, long... micros) {
        Sma sma = new Sma(barCount);
        for (long price : micros) {
            sma.add(new Price(price));
        }
        return sma;
    }

    private static BigInteger sum(List<Long> prices, int last) {
        return prices.subList(prices.size() - last, prices.size()).stream().map(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
