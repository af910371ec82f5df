package io.alphapanda.market.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class Black76Test {
    @Test
    void the_normal_distribution_is_that_of_the_tables() {
        assertThat(Black76.normalBelow(0)).isCloseTo(0.5, within(1e-7));
        assertThat(Black76.normalBelow(1)).isCloseTo(0.8413447461, within(1e-7));
        assertThat(Black76.normalBelow(-1.96)).isCloseTo(0.0249978951, within(1e-7));
        assertThat(Black76.normalBelow(6)).isCloseTo(1, within(1e-7));
    }

    /// At the money F·(2·N(σ√T/2) − 1): 100 · (2 · 0.5398278 − 1) = 7.96557 for σ√T = 0.2.
    @Test
    void a_call_at_the_money_is_worth_the_textbook_value() {
        assertThat(Black76.call(100, 100, 0, 0.2)).isCloseTo(7.96557, within(1e-4));
    }

    @Test
    void a_call_far_in_the_money_is_worth_its_intrinsic_value() {
        assertThat(Black76.call(25_000, 20_000, Math.log(1.25), 0.01)).isCloseTo(5_000, within(1e-2));
    }
}
