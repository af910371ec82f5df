package io.alphapanda.strategies.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.money.Rate;
import io.alphapanda.strategies.api.Parameters.Mistake;
import io.alphapanda.strategies.api.Parameters.Setting;
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
        Parameters parameters = new Parameters(
                Map.of("bars", " 14 ", "shade", "very-dark", "width", "2.5", "far", "0.3 %"));

        assertThat(parameters.wholeNumber("bars", 1, 20, 7)).isEqualTo(14);
        assertThat(parameters.wholeNumber("other", 1, 20, 7)).isEqualTo(7);
        assertThat(parameters.choice("shade", Shade.class, Shade.LIGHT)).isEqualTo(Shade.VERY_DARK);
        assertThat(parameters.choice("tint", Shade.class, Shade.LIGHT)).isEqualTo(Shade.LIGHT);
        assertThat(parameters.number("width", 0, 10, 2)).isEqualTo(2.5);
        assertThat(parameters.rate("far", "0%", "1%", "0.5%")).isEqualTo(Rate.ofPercent("0.3"));
        assertThat(parameters.rate("near", "0%", "1%", "0.5%")).isEqualTo(Rate.ofPercent("0.5"));
        assertThat(parameters.mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "21", "ten", "", "1.5", "99999999999"})
    void a_whole_number_that_is_none_or_out_of_range_is_a_mistake(String text) {
        Parameters parameters = new Parameters(Map.of("bars", text));

        assertThat(parameters.wholeNumber("bars", 1, 20, 7)).isEqualTo(7);
        assertThat(parameters.mistakes()).containsExactly(
                new Mistake("bars", "must be a whole number from 1 to 20, was '" + text + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "10.5", "NaN", "wide", ""})
    void a_number_that_is_none_or_out_of_range_is_a_mistake(String text) {
        Parameters parameters = new Parameters(Map.of("width", text));

        assertThat(parameters.number("width", 0, 10, 2)).isEqualTo(2);
        assertThat(parameters.mistakes()).containsExactly(
                new Mistake("width", "must be a number from 0.0 to 10.0, was '" + text + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3", "2%", "-0.1%", "%", "a lot%"})
    void a_percentage_without_its_sign_or_out_of_range_is_a_mistake(String text) {
        Parameters parameters = new Parameters(Map.of("far", text));

        assertThat(parameters.rate("far", "0%", "1%", "0.5%")).isEqualTo(Rate.ofPercent("0.5"));
        assertThat(parameters.mistakes()).containsExactly(
                new Mistake("far", "must be a percentage from 0% to 1%, was '" + text + "'"));
    }

    @Test
    void every_mistake_and_every_key_that_nobody_read_is_told_at_once() {
        Parameters parameters = new Parameters(
                Map.of("bars", "x", "shade", "dark", "Shade", "light", "len", "3"));
        parameters.wholeNumber("bars", 1, 20, 7);
        parameters.choice("shade", Shade.class, Shade.LIGHT);
        parameters.require(false, "fast must be below slow");

        assertThat(parameters.mistakes()).extracting(Mistake::toString).containsExactly(
                "'bars' must be a whole number from 1 to 20, was 'x'",
                "'shade' must be one of light, very-dark, was 'dark'", "fast must be below slow",
                "'Shade' is not a setting; it has bars, shade", "'len' is not a setting; it has bars, shade");
    }

    @Test
    void tells_what_there_is_to_set_and_how_it_is_set_now() {
        Parameters parameters = new Parameters(Map.of("bars", "9"));
        parameters.wholeNumber("bars", 1, 20, 7);
        parameters.rate("far", "0%", "1%", "0.50%");

        assertThat(parameters.read()).containsExactly(new Setting("bars", "a whole number from 1 to 20", "7"),
                new Setting("far", "a percentage from 0% to 1%", "0.50%"));
        assertThat(parameters.effective()).isEqualTo(Map.of("bars", "9", "far", "0.5%"));
    }
}
