package io.alphapanda.indicators.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecReaderTest {
    @Test
    void outputs_carry_their_only_count_or_the_values_that_are_not_usual() {
        assertThat(names("rsi:14,ema,macd:12:26:9,macd:5:35:5,bb:20:2.5,vwap")).containsExactly("rsi14",
                "ema20",
                "macd", "macd_signal", "macd_hist", "macd_5_35_5", "macd_5_35_5_signal", "macd_5_35_5_hist",
                "bb_20_2.5_upper", "bb_20_2.5_middle", "bb_20_2.5_lower", "vwap");
        assertThat(names(" RSI:7 , adx:14")).containsExactly("rsi7", "adx14", "adx14_plus", "adx14_minus");
    }

    @Test
    void all_mistakes_are_named_at_once() {
        assertThat(mistakes("rsii,rsi:0,macd:12:26,macd:26:12:9,bb:20:x,obv:3,sma:20,sma"))
                .contains("there is no indicator 'rsii'; there are",
                        "'rsi:0': bars must be a whole number from 1 to 10000, was '0'; 14 is usual",
                        "'macd:12:26' gives 2 parameters, but macd takes all 3 or none; write macd:12:26:9",
                        "'macd:26:12:9': MACD fast must be below slow, was 26 and 12; macd:12:26:9 is usual",
                        "'bb:20:x': deviations must be a number from 0.01 to 100, was 'x'; 2 is usual",
                        "'obv:3' gives 1 parameters, but obv takes none; write obv",
                        "'sma' asks twice for the same; leave one out");
    }

    @Test
    void an_unknown_name_lists_all_with_parameters_usual_values_and_limits() {
        List<String> lines = mistakes("");
        assertThat(lines).hasSize(1 + IndicatorCatalog.kinds().size());
        assertThat(lines).contains(
                "    macd:12:26:9  convergence and divergence of two averages; fast 1 to 10000, slow 1 to 10000,"
                        + " signal 1 to 10000",
                "    obv  on-balance volume, units");
    }

    @ParameterizedTest
    @CsvSource({"slope:1, from 2 to 1000", "slope:1001, from 2 to 1000", "sma:2.5, whole number",
        "sma:, whole number", "supertrend:10:0, from 0.01 to 100", "bb:20:NaN, a number from",
        "stoch:14:101:3, smooth must be a whole number from 1 to 100"})
    void values_out_of_range_are_refused_with_the_limit(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> SpecReader.read(text))
                .withMessageContaining(message).withMessageStartingWith("'" + text + "'");
    }

    private static List<String> names(String text) {
        return SpecReader.read(text).stream().flatMap(spec -> spec.outputNames().stream()).toList();
    }

    private static List<String> mistakes(String text) {
        IllegalArgumentException refused = catchThrowableOfType(IllegalArgumentException.class,
                () -> SpecReader.read(text));
        return String.valueOf(refused.getMessage()).lines().toList();
    }
}
