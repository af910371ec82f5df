package io.alphapanda.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alphapanda.domain.testing.Seeded;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RateTest {
    @Test
    void reads_percent_and_basis_points() {
        assertThat(Rate.ofPercent("0.05")).isEqualTo(new Rate(500_000)).hasToString("0.05%");
        assertThat(Rate.ofPercent("99.99")).isEqualTo(new Rate(999_900_000)).hasToString("99.99%");
        assertThat(Rate.ofPercent("100")).isEqualTo(new Rate(Rate.WHOLE)).hasToString("100%");
        assertThat(Rate.ofBasisPoints("5")).isEqualTo(Rate.ofPercent("0.05"));
        assertThat(Rate.ofBasisPoints("0.5")).isEqualTo(Rate.ofPercent("0.005"));
    }

    @Test
    void refuses_a_digit_that_is_too_fine() {
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Rate.ofPercent("0.00000001"));
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Rate.ofPercent("1%"));
    }

    @Test
    void a_part_of_an_amount_is_rounded_toward_zero() {
        assertThat(Rate.ofPercent("50").of(new Money(3))).isEqualTo(new Money(1));
        assertThat(Rate.ofPercent("50").of(new Money(-3))).isEqualTo(new Money(-1));
        assertThat(Rate.ofPercent("99.99").of(Money.ofRupees("1000000"))).isEqualTo(Money.ofRupees("999900"));
        assertThat(Rate.ZERO.of(Money.ofRupees("1"))).isEqualTo(Money.ZERO);
    }

    @Test
    void a_product_beyond_64_bits_is_exact_too() {
        assertThat(Rate.ofPercent("100").of(new Money(Long.MAX_VALUE))).isEqualTo(new Money(Long.MAX_VALUE));
        assertThat(Rate.ofPercent("100").of(new Money(-Long.MAX_VALUE)))
                .isEqualTo(new Money(-Long.MAX_VALUE));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Rate.ofPercent("101").of(new Money(Long.MAX_VALUE)));
    }

    @Seeded
    void agrees_with_big_integers(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 1_000; i++) {
            long amount = random.nextLong() >> random.nextInt(4, 50);
            long rate = random.nextLong(0, 2 * Rate.WHOLE);
            BigInteger expected = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(rate))
                    .divide(BigInteger.valueOf(Rate.WHOLE));

            assertThat(new Rate(rate).of(new Money(amount)).micros()).isEqualTo(expected.longValueExact());
        }
    }
}
