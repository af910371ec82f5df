package io.alphapanda.indicators.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.indicators.oracle.BukosabinoSheet;
import io.alphapanda.indicators.oracle.TestBars;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdxTest {
    /// The sheet is StockCharts' of Wilder's method: the first n moves add up, the first bar is none of them, and
    /// the first ADX is the mean of n DX. It has seven decimals.
    @Test
    void seed_defect_32_adx_is_computed_as_bukosabino_does_value_for_value() {
        BukosabinoSheet sheet = new BukosabinoSheet("cs-adx");
        List<Bar> bars = TestBars.of(sheet.column("High"), sheet.column("Low"), sheet.column("Close"));
        assertThat(TestBars.readings(new Adx(14), bars, Adx::value)).hasSize(477)
                .containsExactly(sheet.column("ADX", 27), within(1e-6));
        assertThat(TestBars.readings(new Adx(14), bars, Adx::isDirectionWarm, Adx::plus))
                .containsExactly(sheet.column("+DI14", 14), within(1e-6));
        assertThat(TestBars.readings(new Adx(14), bars, Adx::isDirectionWarm, Adx::minus))
                .containsExactly(sheet.column("-DI14", 14), within(1e-6));
    }

    @Test
    void one_way_only_is_a_trend_of_100() {
        Adx adx = new Adx(5);
        TestBars.rising(10).forEach(adx::add);
        assertThat(adx.value()).isEqualTo(100);
        // Each bar moves 1 of a range of 2.
        assertThat(adx.plus()).isEqualTo(50);
        assertThat(adx.minus()).isZero();
    }

    @Test
    void the_smaller_move_and_equal_moves_do_not_count() {
        Adx adx = new Adx(1);
        adx.add(TestBars.bar(0, 10, 8, 9, 0));
        adx.add(TestBars.bar(1, 13, 7, 9, 0));
        assertThat(adx.plus()).isEqualTo(50);
        assertThat(adx.minus()).isZero();
        adx.add(TestBars.bar(2, 14, 6, 9, 0));
        assertThat(adx.plus()).isZero();
        assertThat(adx.value()).isZero();
    }

    @Test
    void a_market_that_stands_still_has_no_direction() {
        Adx adx = new Adx(3);
        TestBars.ofCloses(5, 5, 5, 5, 5, 5).forEach(adx::add);
        assertThat(new double[]{adx.value(), adx.plus(), adx.minus()}).containsOnly(0);
    }

    @Test
    void direction_comes_before_strength_does() {
        Adx adx = new Adx(3);
        List<Bar> bars = TestBars.rising(6);
        bars.subList(0, 3).forEach(adx::add);
        assertThatIllegalStateException().isThrownBy(adx::plus)
                .withMessage("directional movement has seen 2 of 3 moves");
        adx.add(bars.get(3));
        assertThat(adx.plus()).isPositive();
        assertThatIllegalStateException().isThrownBy(adx::value)
                .withMessage("the ADX has seen 1 of 3 directional indexes");
    }
}
