package io.alphapanda.indicators.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.domain.testing.Seeded;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class WideSumTest {
    @Seeded(count = 20)
    void agrees_with_big_numbers_of_any_size_and_sign(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        WideSum sum = new WideSum();
        BigInteger exact = BigInteger.ZERO;
        for (int i = 0; i < 500; i++) {
            long a = random.nextLong() >> random.nextInt(4, 64);
            long b = random.nextLong() >> random.nextInt(4, 64);
            sum.addProduct(a, b);
            exact = exact.add(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
            assertThat(sum.toDouble()).isCloseTo(exact.doubleValue(), Percentage.withPercentage(1e-13));
        }
    }

    @Seeded(count = 20)
    void a_spread_is_exact_however_small_it_is(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long base = random.nextLong(1_000_000_000_000L);
        WideSum squares = new WideSum();
        BigInteger exactSquares = BigInteger.ZERO;
        long sum = 0;
        for (int i = 1; i <= 200; i++) {
            long price = base + random.nextLong(3);
            squares.addProduct(price, price);
            exactSquares = exactSquares.add(BigInteger.valueOf(price).pow(2));
            sum += price;
            double expected = exactSquares.multiply(BigInteger.valueOf(i))
                    .subtract(BigInteger.valueOf(sum).pow(2)).doubleValue();
            assertThat(squares.timesLessSquare(i, sum)).isEqualTo(expected);
        }
    }

    @Test
    void what_is_added_and_taken_away_leaves_nothing() {
        WideSum sum = new WideSum();
        sum.addProduct(Long.MAX_VALUE, Long.MAX_VALUE);
        sum.addProduct(-3, 5);
        sum.addProduct(-Long.MAX_VALUE, Long.MAX_VALUE);
        assertThat(sum.toDouble()).isEqualTo(-15);
        sum.addProduct(3, 5);
        assertThat(sum.toDouble()).isCloseTo(0, within(0.0));
        assertThat(FieldTape.of(sum::snapshot).lines()).containsExactly("high=0", "low=0");
    }

    @Test
    void a_sum_that_does_not_fit_is_refused() {
        WideSum sum = new WideSum();
        sum.addProduct(Long.MAX_VALUE, Long.MAX_VALUE);
        sum.addProduct(Long.MAX_VALUE, Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> sum.addProduct(Long.MAX_VALUE, Long.MAX_VALUE));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> sum.timesLessSquare(9, 0));
    }
}
