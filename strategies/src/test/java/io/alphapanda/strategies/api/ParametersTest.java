package io.alphapanda.strategies.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    private enum Shade {
        LIGHT, VERY_DARK
    }

    @Test
    void reads_what_is_given_and_falls_back_where_nothing_is() {
        Parameters parameters = new Parameters(Map.of("bars", " 14 ", "shade", "very-dark"));

        assertThat(parameters.wholeNumber("bars", 1, 20, 7)).isEqualTo(14);
        assertThat(parameters.wholeNumber("other", 1, 20, 7)).isEqualTo(7);
        assertThat(parameters.choice("shade", Shade.class, Shade.LIGHT)).isEqualTo(Shade.VERY_DARK);
        assertThat(parameters.choice("tint", Shade.class, Shade.LIGHT)).isEqualTo(Shade.LIGHT);
        assertThatCode(() -> parameters.finish("x")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "21", "ten", "", "1.5", "99999999999"})
    void a_number_that_is_none_or_out_of_range_is_a_mistake(String text) {
        Parameters parameters = new Parameters(Map.of("bars", text));
        parameters.wholeNumber("bars", 1, 20, 7);

        assertThatIllegalArgumentException().isThrownBy(() -> parameters.finish("x"))
                .withMessage("strategy x: bars must be a whole number from 1 to 20, was '" + text + "'");
    }

    @Test
    void every_mistake_and_every_key_that_nobody_read_is_told_at_once() {
        Parameters parameters = new Parameters(
                Map.of("bars", "x", "shade", "dark", "Shade", "light", "len", "3"));
        parameters.wholeNumber("bars", 1, 20, 7);
        parameters.choice("shade", Shade.class, Shade.LIGHT);
        parameters.require(false, "fast must be below slow");

        assertThatIllegalArgumentException().isThrownBy(() -> parameters.finish("x"))
                .withMessageContainingAll("bars must be a whole number",
                        "shade must be one of light, very-dark, was 'dark'", "fast must be below slow",
                        "'Shade' is not a setting; it has bars, shade", "'len' is not a setting");
    }
}
