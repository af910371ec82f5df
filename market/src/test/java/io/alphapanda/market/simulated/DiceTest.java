package io.alphapanda.market.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiceTest {
    private static final int THROWS = 200_000;

    @Test
    void normal_numbers_have_mean_zero_and_deviation_one() {
        Dice dice = new Dice(1, 1);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < THROWS; i++) {
            double normal = dice.normal();
            sum += normal;
            squares += normal * normal;
        }
        assertThat(sum / THROWS).isCloseTo(0, within(0.01));
        assertThat(squares / THROWS).isCloseTo(1, within(0.02));
    }

    @Test
    void even_numbers_fill_their_range_and_stay_inside() {
        Dice dice = new Dice(1, 2);
        long sum = 0;
        for (int i = 0; i < THROWS; i++) {
            long number = dice.below(1_000);
            assertThat(number >= 0 && number < 1_000).isTrue();
            sum += number;
        }
        assertThat(sum / (double) THROWS).isCloseTo(499.5, within(3.0));
    }

    @Test
    void other_streams_of_a_seed_throw_other_numbers() {
        assertThat(new Dice(1, 1).bits()).isNotEqualTo(new Dice(1, 2).bits())
                .isNotEqualTo(new Dice(2, 1).bits());
        assertThat(new Dice(1, 1).bits()).isEqualTo(new Dice(1, 1).bits());
    }
}
