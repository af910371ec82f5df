package io.alphapanda.indicators.volatility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.indicators.oracle.BukosabinoSheet;
import io.alphapanda.indicators.oracle.TestBars;
import io.alphapanda.indicators.oracle.TulipVectors;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtrTest {
    /// Begun by the mean of the first n true ranges, the first of which is high less low, as here.
    @Test
    void gives_what_bukosabino_gives_value_for_value() {
        BukosabinoSheet ten = new BukosabinoSheet("cs-atr2");
        assertThat(TestBars.readings(new Atr(10), bars(ten), Atr::value))
                .containsExactly(ten.column("ATR", 9), within(1e-12));
        BukosabinoSheet fourteen = new BukosabinoSheet("cs-atr");
        assertThat(TestBars.readings(new Atr(14), bars(fourteen), Atr::value))
                .containsExactly(fourteen.column("ATR", 13), within(1e-9));
    }

    @Test
    void gives_what_tulip_gives_value_for_value() {
        List<double[]> columns = TulipVectors.of("untest.txt", "atr 5");
        List<Bar> bars = TestBars.of(columns.get(0), columns.get(1), columns.get(2));
        assertThat(TestBars.readings(new Atr(5), bars, Atr::value)).containsExactly(columns.get(3),
                within(6e-4));
    }

    @Test
    void a_gap_belongs_to_the_range_of_the_bar_behind_it() {
        List<Bar> bars = List.of(TestBars.bar(0, 10, 9, 10, 0), TestBars.bar(1, 15, 14, 14, 0),
                TestBars.bar(2, 12, 11, 11, 0));
        // 1, then 15 − 10, then 14 − 11.
        assertThat(TestBars.readings(new Atr(1), bars, Atr::value)).containsExactly(1, 5, 3);
        assertThat(TestBars.readings(new Atr(3), bars, Atr::value)).containsExactly(3);
    }

    @Test
    void says_what_is_missing_while_warming_up() {
        Atr atr = new Atr(3);
        TestBars.rising(2).forEach(atr::add);
        assertThatIllegalStateException().isThrownBy(atr::value)
                .withMessage("the ATR has seen 2 of 3 bars");
    }

    private static List<Bar> bars(BukosabinoSheet sheet) {
        return TestBars.of(sheet.column("High"), sheet.column("Low"), sheet.column("Close"));
    }
}
