package io.alphapanda.market.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.Seeded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalScanTest {
    @ParameterizedTest
    @CsvSource({"245.05, 245050000", "13996.10, 13996100000", "7, 7000000", ".5, 500000", "5., 5000000",
        "-1.25, -1250000", "+1.25, 1250000", "0, 0", "000123.4, 123400000",
        "9223372036854, 9223372036854000000"})
    void reads_plain_decimals_exactly(String text, long micros) {
        assertThat(scaled(text, 6)).isEqualTo(micros);
    }

    @ParameterizedTest
    @CsvSource({"4518.4501953125, 4518450195", "0.0000005, 1", "0.00000049999999999999999999999, 0",
        "-0.0000005, -1", "1.9999999, 2000000"})
    void rounds_half_up_what_is_finer_than_the_scale(String text, long micros) {
        assertThat(scaled(text, 6)).isEqualTo(micros);
    }

    @ParameterizedTest
    @CsvSource({"1.5e3, 1500000000", "4.8E-5, 48", "2e+2, 200000000", "5e-7, 1", "-1e0, -1000000"})
    void understands_scientific_notation(String text, long micros) {
        assertThat(scaled(text, 6)).isEqualTo(micros);
    }

    @Test
    void rounds_fractions_of_a_unit_of_volume() {
        assertThat(scaled("2012.25343589", 0)).isEqualTo(2012);
        assertThat(scaled("48588940.0", 0)).isEqualTo(48_588_940);
        assertThat(scaled("0.5", 0)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "nan", "NaN", "inf", "1,5", "1.2.3", "12a", "e5", "1e",
        "1e99999999", "--1", "1 2", "9223372036855", "99999999999999999999"})
    void refuses_what_is_no_number_or_does_not_fit(String text) {
        assertThat(scaled(text, 6)).isEqualTo(DecimalScan.UNREADABLE);
    }

    @Test
    void reads_only_the_bytes_it_is_given() {
        byte[] bytes = "12,345.5,6".getBytes(StandardCharsets.US_ASCII);
        assertThat(DecimalScan.scaled(bytes, 3, 8, 2)).isEqualTo(34_550);
    }

    @Seeded(count = 5)
    void agrees_with_exact_decimals_and_reads_back_every_price(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(12));
            long expected = number.movePointRight(6).setScale(0, RoundingMode.HALF_UP).longValue();
            assertThat(scaled(number.toPlainString(), 6)).as(number.toPlainString()).isEqualTo(expected);
            assertThat(scaled(number.toString(), 6)).as(number.toString()).isEqualTo(expected);
            assertThat(scaled(new Price(expected).toString(), 6)).isEqualTo(expected);
        }
    }

    private static long scaled(String text, int scale) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return DecimalScan.scaled(bytes, 0, bytes.length, scale);
    }
}
