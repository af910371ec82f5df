package io.alphapanda.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.alphapanda.domain.testing.Seeded;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({"0,0", "1,1000000", "+1,1000000", "-1,-1000000", "245.05,245050000", "-0.05,-50000",
        "0.000001,1", "-0.000001,-1", ".5,500000", "5.,5000000", "007,7000000", "1.5000000000000,1500000",
        "-0,0", "9223372036854.775807,9223372036854775807", "-9223372036854.775807,-9223372036854775807"})
    void reads_a_plain_decimal_number_exactly(String text, long scaled) {
        assertThat(Decimals.parse(text, 6, "price")).isEqualTo(scaled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "+", ".", "-.", "1e3", "1,000", " 1", "1 ", "1.2.3", "--1", "0x10", "NaN",
                "Infinity", "१२", "1-"})
    void refuses_what_is_no_plain_decimal_number(String text) {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Decimals.parse(text, 6, "price"))
                .withMessageContaining("price '" + text + "' is not a plain decimal number")
                .withMessageContaining("write it like 245.05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9223372036854.775808", "-9223372036854.775808", "10000000000000", "9223372036855",
                "99999999999999999999999999"})
    void refuses_what_does_not_fit(String text) {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Decimals.parse(text, 6, "price"))
                .withMessageContaining("is too large");
    }

    @Test
    void never_rounds_a_digit_that_is_too_fine() {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Decimals.parse("1.0000001", 6, "price"))
                .withMessageContaining("has more than 6 decimals");
    }

    @ParameterizedTest
    @CsvSource({"0,0.00", "1,0.000001", "-1,-0.000001", "10000,0.01", "245050000,245.05", "245000000,245.00",
        "-245500000,-245.50", "1234567,1.234567", "9223372036854775807,9223372036854.775807"})
    void prints_at_least_two_decimals_and_no_zeros_beyond_them(long scaled, String text) {
        assertThat(Decimals.print(scaled, 6, 2)).isEqualTo(text);
    }

    @Test
    void prints_a_whole_number_without_a_point_where_none_is_wanted() {
        assertThat(Decimals.print(500_000_000, 7, 0)).isEqualTo("50");
        assertThat(Decimals.print(-500_000, 7, 0)).isEqualTo("-0.05");
    }

    @Test
    void the_one_number_without_a_positive_twin_is_never_printed() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Decimals.print(Long.MIN_VALUE, 6, 2));
    }

    @Seeded(count = 10)
    void what_was_printed_is_read_back_and_means_what_big_decimal_means(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 1_000; i++) {
            long scaled = random.nextLong(Long.MIN_VALUE + 1, Long.MAX_VALUE) >> random.nextInt(63);
            int scale = random.nextInt(8);
            String text = Decimals.print(scaled, scale, random.nextInt(scale + 1));

            assertThat(new BigDecimal(text)).isEqualByComparingTo(BigDecimal.valueOf(scaled, scale));
            assertThat(Decimals.parse(text, scale, "number")).isEqualTo(scaled);
        }
    }
}
