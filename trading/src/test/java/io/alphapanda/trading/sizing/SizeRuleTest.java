package io.alphapanda.trading.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.money.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizeRuleTest {
    @Test
    void a_plain_number_is_units_and_a_percentage_a_share_of_equity() {
        assertThat(SizeRule.of(" 50 ")).isEqualTo(new SizeRule.FixedUnits(50));
        assertThat(SizeRule.of("99.99%")).isEqualTo(new SizeRule.ShareOfEquity(Rate.ofPercent("99.99")));
        assertThat(SizeRule.of("1000%")).isEqualTo(new SizeRule.ShareOfEquity(new Rate(10 * Rate.WHOLE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "1.5", "ten", "%", "0%", "-1%", "1000.01%", "1e2"})
    void what_is_neither_is_refused(String size) {
        assertThatIllegalArgumentException().isThrownBy(() -> SizeRule.of(size));
    }

    @Test
    void a_refusal_shows_both_ways_to_write_a_size() {
        assertThatIllegalArgumentException().isThrownBy(() -> SizeRule.of("half"))
                .withMessage("size 'half' must be whole units like 50, or a share of equity like 99.99%");
    }
}
