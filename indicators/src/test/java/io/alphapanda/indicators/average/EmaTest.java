package io.alphapanda.indicators.average;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.domain.testing.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmaTest {
    private static final int TAR_BLOCK = 512;

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

    /// backtrader's own expectation of its EMA of 30 bars, at three places, to six decimals.
    @Test
    void gives_what_backtrader_expects_of_its_year_2006() throws IOException {
        List<String> expected = Files
                .readAllLines(SharedData.require("reference/backtrader_indicator_expected.csv")).stream()
                .filter(line -> line.startsWith("test_ind_ema.py,EMA,30,0,")).toList();
        assertThat(expected).hasSize(1);
        String[] wanted = expected.getFirst().split(",", -1);
        List<Double> values = new ArrayList<>();
        Ema ema = new Ema(30);
        for (double close : backtraderCloses()) {
            ema.add(close);
            if (ema.isWarm()) {
                values.add(ema.value());
            }
        }
        // It looks back from the last bar: at that bar, at the first warm one, and half-way (rounded down).
        int back = Math.floorDiv(1 - values.size(), 2);
        assertThat(values.getLast()).isCloseTo(Double.parseDouble(wanted[4]), within(1e-6));
        assertThat(values.getFirst()).isCloseTo(Double.parseDouble(wanted[5]), within(1e-6));
        assertThat(values.get(values.size() - 1 + back)).isCloseTo(Double.parseDouble(wanted[6]),
                within(1e-6));
    }

    private static List<Double> backtraderCloses() throws IOException {
        String csv = tarEntry("datas/2006-day-001.txt");
        return csv.lines().skip(1).map(line -> Double.parseDouble(line.split(",", -1)[4])).toList();
    }

    private static String tarEntry(String wanted) throws IOException {
        try (InputStream in = new GZIPInputStream(
                Files.newInputStream(SharedData.require("reference/backtrader_datas.tar.gz")))) {
            byte[] header = in.readNBytes(TAR_BLOCK);
            while (header.length == TAR_BLOCK && header[0] != 0) {
                String name = new String(header, 0, 100, StandardCharsets.US_ASCII).split("\0", 2)[0];
                int size = Integer.parseInt(new String(header, 124, 11, StandardCharsets.US_ASCII).strip(),
                        8);
                byte[] content = in.readNBytes(size);
                in.skipNBytes((TAR_BLOCK - size % TAR_BLOCK) % TAR_BLOCK);
                if (name.equals(wanted)) {
                    return new String(content, StandardCharsets.US_ASCII);
                }
                header = in.readNBytes(TAR_BLOCK);
            }
        }
        throw new IllegalStateException("there is no " + wanted + " in the archive");
    }
}
