package io.alphapanda.trading.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.ClOrdId;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DiceTest {
    private static final int THROWS = 20_000;

    @Test
    void each_order_has_dice_of_its_own_that_seed_and_id_decide() {
        assertThat(Dice.of(1, new ClOrdId("AP1")).state()).isEqualTo(Dice.of(1, new ClOrdId("AP1")).state())
                .isNotEqualTo(Dice.of(1, new ClOrdId("AP2")).state())
                .isNotEqualTo(Dice.of(2, new ClOrdId("AP1")).state());
    }

    @Test
    void dice_go_on_from_their_state() {
        Dice dice = Dice.of(7, new ClOrdId("AP1"));
        dice.below(10);
        Dice again = new Dice(dice.state());
        assertThat(again.below(1_000_000)).isEqualTo(dice.below(1_000_000));
    }

    @Test
    void throws_are_even_and_stay_below_their_bound() {
        Dice dice = new Dice(3);
        long[] seen = new long[10];
        for (int i = 0; i < THROWS; i++) {
            seen[(int) dice.below(10)]++;
        }
        for (long count : seen) {
            assertThat(count).isCloseTo(THROWS / 10L, within(200L));
        }
    }

    @Test
    void latency_is_bell_shaped_around_its_mean_and_never_negative() {
        Dice dice = new Dice(5);
        Latency latency = Latency.ofMillis(50, 10);
        double[] drawn = LongStream.range(0, THROWS).mapToDouble(i -> latency.drawn(dice)).toArray();
        double mean = Arrays.stream(drawn).average().orElseThrow();
        double variance = Arrays.stream(drawn).map(x -> (x - mean) * (x - mean)).average()
                .orElseThrow();
        assertThat(mean).isCloseTo(50_000, within(300.0));
        assertThat(Math.sqrt(variance)).isCloseTo(10_000, within(300.0));
        assertThat(LongStream.range(0, THROWS).map(i -> Latency.ofMillis(1, 50).drawn(dice)).min())
                .hasValue(0);
        assertThat(Latency.NONE.drawn(dice)).isZero();
    }

    @Test
    void an_order_fills_in_parts_as_often_as_it_is_told() {
        Dice dice = new Dice(11);
        PartialFills partials = new PartialFills(Rate.ofPercent("30"), 4);
        long[] seen = new long[6];
        for (int i = 0; i < THROWS; i++) {
            seen[partials.drawn(dice)]++;
        }
        assertThat(seen[1]).isCloseTo(THROWS * 7L / 10, within(300L));
        for (int parts = 2; parts <= 4; parts++) {
            assertThat(seen[parts]).isCloseTo(THROWS / 10L, within(200L));
        }
        assertThat(PartialFills.NONE.drawn(dice)).isEqualTo(1);
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Latency.ofMillis(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Latency.ofMillis(1, 3_600_001));
        assertThatIllegalArgumentException().isThrownBy(() -> new PartialFills(Rate.ofPercent("101"), 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new PartialFills(Rate.ofPercent("5"), 1));
    }
}
