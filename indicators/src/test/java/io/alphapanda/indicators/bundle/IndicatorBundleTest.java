package io.alphapanda.indicators.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.IndicatorReadings.Reading;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.indicators.average.EmaSeed;
import io.alphapanda.indicators.catalog.RunningIndicator;
import io.alphapanda.indicators.catalog.SpecReader;
import io.alphapanda.indicators.oracle.TestBars;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndicatorBundleTest {
    /// Worked out apart from this code, in 50-digit decimals, of closes 100 + k² mod 17 for k from 0 to 219, high 2
    /// above, low 1 below and volume 1000 + k.
    private static final Map<String, Double> GOLDEN = Map.ofEntries(Map.entry("ema9", 108.86634760461773),
            Map.entry("ema20", 108.76425389451272),
            Map.entry("ema50", 108.38807305247965),
            Map.entry("ema100", 108.19086183908975),
            Map.entry("ema200", 108.06545944331798),
            Map.entry("sma20", 108.25),
            Map.entry("sma50", 108.14),
            Map.entry("rsi14", 46.88789536134813),
            Map.entry("atr14", 7.33415263328366),
            Map.entry("bb_upper", 119.41915395184434),
            Map.entry("bb_middle", 108.25),
            Map.entry("bb_lower", 97.08084604815566),
            Map.entry("vwap", 108.37194204323542),
            Map.entry("slope10", -0.22424242424242424),
            Map.entry("hl2", 104.5),
            Map.entry("hl3", 104.33333333333333),
            Map.entry("trend", 1.0));

    @Test
    void seed_defect_5_the_bundle_itself_gives_the_golden_values() {
        IndicatorBundle bundle = new IndicatorBundle();
        goldenBars().forEach(bundle::on);
        Map<String, Double> read = byName(bundle.readings());
        assertThat(read.keySet()).isEqualTo(GOLDEN.keySet());
        GOLDEN.forEach((name, value) -> assertThat(read.get(name)).as(name).isCloseTo(value, within(1e-9)));
    }

    @Test
    void says_nothing_before_twenty_bars_and_then_what_is_warm() {
        IndicatorBundle bundle = new IndicatorBundle();
        List<Bar> bars = TestBars.rising(200);
        bars.subList(0, 19).forEach(bundle::on);
        assertThat(bundle.readings()).isEmpty();
        bundle.on(bars.get(19));
        assertThat(names(bundle)).containsExactly("ema9", "ema20", "sma20", "rsi14", "atr14", "bb_upper",
                "bb_middle", "bb_lower", "vwap", "slope10", "hl2", "hl3");
        bars.subList(20, 50).forEach(bundle::on);
        assertThat(names(bundle)).contains("ema50", "sma50", "trend").doesNotContain("ema100");
        bars.subList(50, 199).forEach(bundle::on);
        assertThat(names(bundle)).contains("ema100").doesNotContain("ema200");
        bundle.on(bars.get(199));
        assertThat(names(bundle)).containsExactly("ema9", "ema20", "ema50", "ema100", "ema200", "sma20",
                "sma50",
                "rsi14", "atr14", "bb_upper", "bb_middle", "bb_lower", "vwap", "slope10", "hl2", "hl3",
                "trend");
    }

    @Test
    void averages_begun_by_first_values_are_all_there_at_bar_twenty() {
        IndicatorBundle bundle = new IndicatorBundle(EmaSeed.FIRST);
        TestBars.rising(20).forEach(bundle::on);
        assertThat(names(bundle)).contains("ema200", "trend").doesNotContain("sma50");
    }

    @Test
    void agrees_with_each_indicator_alone() {
        List<RunningIndicator> alone = SpecReader
                .read("ema:9,ema:20,ema:50,ema:100,ema:200,sma:20,sma:50,rsi,atr,bb,vwap,slope").stream()
                .map(spec -> spec.start(EmaSeed.SMA)).toList();
        IndicatorBundle bundle = new IndicatorBundle();
        for (Bar bar : TestBars.walk(4, 400)) {
            bundle.on(bar);
            alone.forEach(running -> running.indicator().add(bar));
            Map<String, Double> read = byName(bundle.readings());
            if (!read.isEmpty()) {
                alone.stream().flatMap(running -> running.outputs().stream())
                        .filter(output -> output.isWarm().getAsBoolean())
                        .forEach(output -> assertThat(read).containsEntry(output.name(),
                                output.value().getAsDouble()));
            }
        }
    }

    @Test
    void trend_is_the_order_of_three_averages() {
        assertThat(trend(TestBars.rising(60))).isEqualTo(1);
        assertThat(trend(TestBars.straight(60, 500, -1))).isEqualTo(-1);
        assertThat(trend(TestBars.straight(60, 500, 0))).isZero();
    }

    @Seeded(count = 5)
    void seed_defect_28_a_tick_of_the_forming_bar_counts_once_and_leaves_no_trace(long seed) {
        List<Bar> bars = TestBars.walk(seed, 260);
        IndicatorBundle bundle = new IndicatorBundle();
        IndicatorBundle undisturbed = new IndicatorBundle();
        for (Bar bar : bars) {
            List<String> before = FieldTape.of(bundle::snapshot).lines();
            List<Reading> closed = bundle.readings();
            bundle.readings(TestBars.at(bar.startMicros(), 9_999, 1, 5, 7));
            List<Reading> asIfClosed = bundle.readings(bar);
            assertThat(bundle.readings(bar)).isEqualTo(asIfClosed);
            assertThat(FieldTape.of(bundle::snapshot).lines()).isEqualTo(before);
            assertThat(bundle.readings()).isEqualTo(closed);

            bundle.on(bar);
            undisturbed.on(bar);
            assertThat(bundle.readings()).isEqualTo(asIfClosed).isEqualTo(undisturbed.readings());
        }
    }

    @Seeded(count = 5)
    void continues_bit_for_bit_from_a_snapshot(long seed) {
        List<Bar> bars = TestBars.walk(seed, 320);
        IndicatorBundle original = new IndicatorBundle();
        int half = (int) (seed * 53 % 300);
        bars.subList(0, half).forEach(original::on);
        IndicatorBundle restored = new IndicatorBundle();
        restored.on(bars.getLast());
        restored.restore(FieldTape.of(original::snapshot));
        for (Bar bar : bars.subList(half, bars.size())) {
            assertThat(restored.readings(bar)).isEqualTo(original.readings(bar));
            original.on(bar);
            restored.on(bar);
            assertThat(FieldTape.of(restored::snapshot).lines())
                    .isEqualTo(FieldTape.of(original::snapshot).lines());
        }
    }

    private static List<Bar> goldenBars() {
        return IntStream.range(0, 220).mapToObj(k -> {
            double close = 100 + k * k % 17;
            return TestBars.bar(k, close + 2, close - 1, close, 1_000 + k);
        }).toList();
    }

    private static double trend(List<Bar> bars) {
        IndicatorBundle bundle = new IndicatorBundle();
        bars.forEach(bundle::on);
        return bundle.readings().stream().filter(reading -> reading.name().equals("trend")).findFirst()
                .orElseThrow().value();
    }

    private static List<String> names(IndicatorBundle bundle) {
        return bundle.readings().stream().map(Reading::name).toList();
    }

    private static Map<String, Double> byName(List<Reading> readings) {
        return readings.stream().collect(
                Collectors.toMap(Reading::name, Reading::value));
    }
}
