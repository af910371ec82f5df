package io.alphapanda.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alphapanda.domain.testing.Seeded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    private static final Money MOST = new Money(Long.MAX_VALUE);

    @ParameterizedTest
    @CsvSource({"0,0.00", "0.004999,0.00", "0.005,0.01", "0.009999,0.01", "0.015,0.02", "1.994999,1.99",
        "1.995,2.00", "-0.004999,0.00", "-0.005,-0.01", "-1.995,-2.00", "12.34,12.34"})
    void half_a_paisa_goes_away_from_zero(String exact, String rounded) {
        assertThat(Money.ofRupees(exact).roundHalfUpToPaisa()).hasToString(rounded);
    }

    @Test
    void an_amount_too_large_to_round_is_refused_and_not_turned_around() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(MOST::roundHalfUpToPaisa);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Money(Long.MIN_VALUE).roundHalfUpToPaisa());
    }

    @Test
    void a_sum_that_does_not_fit_is_refused() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MOST.plus(new Money(1)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> MOST.negated().minus(new Money(2)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Money(Long.MIN_VALUE).negated());
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Money(Long.MIN_VALUE).abs());
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.ofPaise(Long.MAX_VALUE));
    }

    @Test
    void amounts_add_subtract_and_compare_exactly() {
        Money tenth = Money.ofRupees("0.1");

        assertThat(tenth.plus(Money.ofRupees("0.2"))).isEqualTo(Money.ofRupees("0.3"));
        assertThat(tenth.minus(Money.ofRupees("0.2"))).isEqualTo(tenth.negated());
        assertThat(tenth.negated().abs()).isEqualTo(tenth);
        assertThat(tenth.negated().isNegative()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(tenth).isGreaterThan(Money.ZERO).isLessThan(Money.ofPaise(11));
        assertThat(Money.ofPaise(-2_505)).hasToString("-25.05");
        assertThat(Money.ofRupees("2.5").toDouble()).isEqualTo(2.5);
    }

    @Seeded
    void rounding_agrees_with_big_decimal(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 1_000; i++) {
            long micros = random.nextLong(-50_000_000_000_000L, 50_000_000_000_000L);
            BigDecimal expected = BigDecimal.valueOf(micros, 6).setScale(2, RoundingMode.HALF_UP);

            assertThat(new Money(micros).roundHalfUpToPaisa())
                    .isEqualTo(Money.ofRupees(expected.toPlainString()));
        }
    }
}
