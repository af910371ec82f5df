package io.alphapanda.indicators.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.indicators.oracle.BukosabinoSheet;
import io.alphapanda.indicators.oracle.TestBars;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class DonchianTest {
    /// Its sheet of 20 bars includes the newest bar; the sheet "2" is shifted by one bar, as ours before the newest.
    /// Both have two decimals.
    @Test
    void gives_what_bukosabino_gives_value_for_value() {
        BukosabinoSheet sheet = new BukosabinoSheet("cs-dc");
        List<Bar> bars = TestBars.of(sheet.column("high"), sheet.column("low"), sheet.column("close"));
        assertThat(TestBars.readings(new Donchian(20), bars, Donchian::isChannelWarm,
                d -> d.upper().toDouble())).containsExactly(sheet.column("upper_band", 19), within(6e-3));
        assertThat(TestBars.readings(new Donchian(20), bars, Donchian::isChannelWarm,
                d -> d.lower().toDouble())).containsExactly(sheet.column("lower_band", 19), within(6e-3));
        assertThat(TestBars.readings(new Donchian(20), bars, Donchian::isChannelWarm, Donchian::middle))
                .containsExactly(sheet.column("middle_band", 19), within(6e-3));
        BukosabinoSheet shifted = new BukosabinoSheet("cs-dc2");
        assertThat(TestBars.readings(new Donchian(20), bars, d -> d.upperBefore().toDouble()))
                .containsExactly(shifted.column("upper_band", 20), within(6e-3));
        assertThat(TestBars.readings(new Donchian(20), bars, d -> d.lowerBefore().toDouble()))
                .containsExactly(shifted.column("lower_band", 20), within(6e-3));
    }

    @Seeded(count = 10)
    void is_exactly_the_highest_high_and_lowest_low(long seed) {
        int n = 1 + (int) (seed * 7 % 30);
        List<Bar> bars = TestBars.walk(seed, 1_000);
        Donchian donchian = new Donchian(n);
        for (int i = 0; i < bars.size(); i++) {
            donchian.add(bars.get(i));
            if (i >= n) {
                List<Bar> before = bars.subList(i - n, i);
                List<Bar> now = bars.subList(i - n + 1, i + 1);
                assertThat(donchian.upper()).isEqualTo(highest(now));
                assertThat(donchian.lower()).isEqualTo(lowest(now));
                assertThat(donchian.upperBefore()).isEqualTo(highest(before));
                assertThat(donchian.lowerBefore()).isEqualTo(lowest(before));
            }
        }
    }

    @Test
    void only_the_channel_before_the_newest_bar_can_be_broken() {
        Donchian donchian = new Donchian(3);
        TestBars.straight(4, 10, 0).forEach(donchian::add);
        donchian.add(TestBars.bar(4, 15, 14, 15, 0));
        assertThat(donchian.upper()).isEqualTo(Price.ofRupees("15"));
        assertThat(donchian.upperBefore()).isEqualTo(Price.ofRupees("11"));
        assertThat(donchian.lowerBefore()).isEqualTo(donchian.lower()).isEqualTo(Price.ofRupees("9"));
    }

    @Test
    void the_channel_before_the_newest_takes_one_bar_more() {
        Donchian donchian = new Donchian(3);
        TestBars.rising(3).forEach(donchian::add);
        assertThat(donchian.isChannelWarm()).isTrue();
        assertThat(donchian.middle()).isEqualTo(101);
        assertThatIllegalStateException().isThrownBy(donchian::upperBefore)
                .withMessage("the channel has seen 3 of 4 bars");
    }

    private static Price highest(List<Bar> bars) {
        return bars.stream().map(Bar::high).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Price lowest(List<Bar> bars) {
        return bars.stream().map(Bar::low).min(Comparator.naturalOrder()).orElseThrow();
    }
}
