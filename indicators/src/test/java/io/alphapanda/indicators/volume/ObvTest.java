package io.alphapanda.indicators.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.indicators.oracle.TestBars;
import io.alphapanda.indicators.oracle.TulipVectors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObvTest {
    /// Tulip begins at 0, as we do; units are whole, so the values are equal.
    @ParameterizedTest
    @ValueSource(strings = {"atoz.txt", "untest.txt"})
    void gives_exactly_what_tulip_gives(String file) {
        List<double[]> columns = TulipVectors.of(file, "obv");
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < columns.getFirst().length; i++) {
            double close = columns.getFirst()[i];
            bars.add(TestBars.bar(i, close, close, close, (long) columns.get(1)[i]));
        }
        assertThat(TestBars.readings(new Obv(), bars, Obv::value)).containsExactly(columns.get(2));
    }

    @Test
    void adds_on_a_rise_takes_on_a_fall_and_leaves_a_tie() {
        List<Bar> bars = List.of(TestBars.bar(0, 5, 5, 5, 100), TestBars.bar(1, 6, 6, 6, 10),
                TestBars.bar(2, 6, 6, 6, 1_000), TestBars.bar(3, 5, 5, 5, 30));
        assertThat(TestBars.readings(new Obv(), bars, Obv::value)).containsExactly(0, 10, 10, -20);
        assertThatIllegalStateException().isThrownBy(() -> new Obv().value());
    }
}
