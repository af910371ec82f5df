package io.alphapanda.indicators.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.indicators.oracle.BukosabinoSheet;
import io.alphapanda.indicators.oracle.TestBars;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class VwapTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    /// The sheet's average is of the last 14 bars, or of all while there are fewer; so ours begins with the first
    /// of those. Its prices have four decimals, so that its typical prices are ours.
    @Test
    void gives_what_bukosabino_gives_value_for_value() {
        BukosabinoSheet sheet = new BukosabinoSheet("cs-vwap");
        List<Bar> bars = sheet.bars("High", "Low", "Close", "Volume");
        double[] expected = sheet.column("vwap");
        assertThat(expected).hasSize(30);
        for (int i = 0; i < expected.length; i++) {
            Vwap vwap = new Vwap(VwapAnchor.NONE);
            bars.subList(Math.max(0, i - 13), i + 1).forEach(vwap::add);
            assertThat(vwap.value()).as("row %d", i).isCloseTo(expected[i], within(1e-9));
        }
    }

    @Test
    void begins_anew_with_each_session_or_never() {
        List<Bar> bars = List.of(bar(MONDAY, 9, 10, 100), bar(MONDAY, 15, 20, 300),
                bar(MONDAY.plusDays(1), 9, 50, 100));
        assertThat(TestBars.readings(new Vwap(VwapAnchor.SESSION), bars, Vwap::value)).containsExactly(10,
                17.5, 50);
        assertThat(TestBars.readings(new Vwap(VwapAnchor.NONE), bars, Vwap::value)).containsExactly(10, 17.5,
                24);
    }

    @Test
    void weighs_the_typical_price_of_each_bar() {
        Vwap vwap = new Vwap(VwapAnchor.SESSION);
        vwap.add(TestBars.bar(0, 12, 9, 9, 7));
        assertThat(vwap.value()).isEqualTo(10);
    }

    @Test
    void a_session_without_volume_answers_nothing() {
        Vwap vwap = new Vwap(VwapAnchor.SESSION);
        vwap.add(bar(MONDAY, 9, 10, 0));
        assertThat(vwap.isWarm()).isFalse();
        assertThatIllegalStateException().isThrownBy(vwap::value)
                .withMessage("the VWAP has seen 0 of 1 bars with volume");
        vwap.add(bar(MONDAY, 10, 12, 1));
        assertThat(vwap.value()).isEqualTo(12);
        vwap.add(bar(MONDAY.plusDays(1), 9, 13, 0));
        assertThat(vwap.isWarm()).isFalse();
    }

    @Test
    void crores_of_units_at_high_prices_still_fit() {
        Vwap vwap = new Vwap(VwapAnchor.NONE);
        for (int i = 0; i < 1_000; i++) {
            vwap.add(bar(MONDAY, 9, 150_000, 10_000_000_000L));
        }
        assertThat(vwap.value()).isEqualTo(150_000);
    }

    private static Bar bar(LocalDate date, int hour, double close, long volume) {
        return TestBars.at(Ist.micros(date, LocalTime.of(hour, 30)), close, close, close, volume);
    }
}
