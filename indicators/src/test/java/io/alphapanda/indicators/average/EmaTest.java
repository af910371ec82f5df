package io.alphapanda.indicators.average;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.indicators.oracle.BacktraderYear;
import io.alphapanda.indicators.oracle.TestBars;
import io.alphapanda.indicators.oracle.TulipVectors;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmaTest {
    @Test
    void begins_with_the_simple_average_and_follows_from_there() {
        Ema ema = new Ema(3);
        ema.add(1);
        ema.add(2);
        assertThatIllegalStateException().isThrownBy(ema::value).withMessageContaining("seen 2 of 3");
        ema.add(6);
        assertThat(ema.value()).isEqualTo(3.0);
        ema.add(5);
        assertThat(ema.value()).isEqualTo(4.0);
        ema.add(0);
        assertThat(ema.value()).isEqualTo(2.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Ema.BARS_MAX + 1})
    void a_length_out_of_range_is_refused(int barCount) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ema(barCount))
                .withMessageContaining("must be from 1 to 10000, was " + barCount);
    }

    @Test
    void of_length_one_is_the_last_value_itself() {
        Ema ema = new Ema(1);
        for (double value : new double[]{3, 1, 4, 1.5}) {
            ema.add(value);
            assertThat(ema.value()).isEqualTo(value);
        }
    }

    @Seeded
    void agrees_with_a_plain_loop(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int barCount = random.nextInt(1, 60);
        Ema ema = new Ema(barCount);
        double alpha = 2.0 / (barCount + 1);
        double sum = 0;
        double expected = 0;
        for (int i = 1; i <= 1_000; i++) {
            double next = random.nextDouble(90, 110);
            ema.add(next);
            sum += i <= barCount ? next : 0;
            expected = i <= barCount ? sum / barCount : alpha * next + (1 - alpha) * expected;
            assertThat(ema.isWarm()).isEqualTo(i >= barCount);
            if (i >= barCount) {
                assertThat(ema.value()).isCloseTo(expected, within(1e-9));
            }
        }
    }

    @Seeded(count = 10)
    void continues_bit_for_bit_from_a_snapshot(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int barCount = random.nextInt(1, 30);
        Ema original = new Ema(barCount);
        for (int i = random.nextInt(0, 80); i > 0; i--) {
            original.add(random.nextDouble());
        }
        Ema restored = new Ema(barCount);
        restored.add(77);
        restored.restore(FieldTape.of(original::snapshot));

        for (int i = 0; i < 100; i++) {
            assertThat(FieldTape.of(restored::snapshot).lines())
                    .isEqualTo(FieldTape.of(original::snapshot).lines());
            double next = random.nextDouble();
            original.add(next);
            restored.add(next);
        }
    }

    @Test
    void gives_what_backtrader_expects_of_its_year_2006() {
        BacktraderYear.check("test_ind_ema.py", "EMA", 0,
                TestBars.readings(new Ema(30), BacktraderYear.bars(), Ema::value));
    }

    /// Tulip begins with the first value; its vectors have three decimals.
    @ParameterizedTest
    @ValueSource(strings = {"atoz.txt", "untest.txt"})
    void begun_by_its_first_value_it_is_what_tulip_gives_value_for_value(String file) {
        List<double[]> columns = TulipVectors.of(file, "ema 5");
        assertThat(TestBars.readings(new Ema(5, EmaSeed.FIRST), TestBars.ofCloses(columns.getFirst()),
                Ema::value)).containsExactly(columns.getLast(), within(1e-3));
    }

    @Test
    void a_seed_goes_by_its_name() {
        assertThat(EmaSeed.of("sma")).isEqualTo(EmaSeed.SMA);
        assertThat(EmaSeed.of("First")).isEqualTo(EmaSeed.FIRST);
        assertThatIllegalArgumentException().isThrownBy(() -> EmaSeed.of("last"))
                .withMessage("seed 'last' must be sma or first");
    }
}
