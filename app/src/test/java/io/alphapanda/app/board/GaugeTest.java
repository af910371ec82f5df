package io.alphapanda.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GaugeTest {
    @Test
    void a_bar_shows_the_smallest_use_and_the_smallest_rest() {
        assertThat(bar(0)).isEqualTo("··········");
        assertThat(bar(0.001)).isEqualTo("█·········");
        assertThat(bar(0.5)).isEqualTo("█████·····");
        assertThat(bar(0.99)).as("a little is left").isEqualTo("█████████·");
        assertThat(bar(7)).as("more than all").isEqualTo("██████████");
    }

    private static String bar(double share) {
        return new Gauge("loss", "", "", share).bar();
    }
}
