package io.alphapanda.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class PriceTest {
    @Test
    void a_price_times_units_is_exact_money() {
        assertThat(Price.ofRupees("245.05").times(3)).isEqualTo(Money.ofRupees("735.15"));
        assertThat(Price.ofRupees("245.05").times(-2)).isEqualTo(Money.ofRupees("-490.10"));
        assertThat(Price.ofRupees("245.05").times(0)).isEqualTo(Money.ZERO);
    }

    @Test
    void a_value_that_does_not_fit_is_refused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Price.ofRupees("10000").times(1_000_000_000));
    }

    @Test
    void only_a_price_above_zero_is_one_of_a_fill() {
        assertThat(new Price(1).isPositive()).isTrue();
        assertThat(new Price(0).isPositive()).isFalse();
        assertThat(Price.ofRupees("-37.63").isPositive()).isFalse();
    }

    @Test
    void two_point_five_and_two_point_five_zero_are_one_price() {
        assertThat(Price.ofRupees("2.5")).isEqualTo(Price.ofRupees("2.50")).hasToString("2.50");
        assertThat(Price.ofRupees("2.5")).isGreaterThan(Price.ofRupees("2.499999"));
        assertThat(Price.ofRupees("2.5").toDouble()).isEqualTo(2.5);
    }
}
