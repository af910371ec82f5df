package io.alphapanda.market.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitMix64Test {
    @Test
    void gives_the_published_numbers_of_seed_1234567() {
        SplitMix64 random = new SplitMix64(1_234_567);
        assertThat(Long.toUnsignedString(random.next())).isEqualTo("6457827717110365317");
        assertThat(Long.toUnsignedString(random.next())).isEqualTo("3203168211198807973");
        assertThat(Long.toUnsignedString(random.next())).isEqualTo("9817491932198370423");
    }

    @Test
    void reaches_both_ends_of_a_range_and_nothing_beyond() {
        SplitMix64 random = new SplitMix64(1);
        boolean[] seen = new boolean[7];
        for (int i = 0; i < 1_000; i++) {
            seen[random.between(-3, 3) + 3] = true;
        }
        assertThat(seen).containsOnly(true);
    }
}
