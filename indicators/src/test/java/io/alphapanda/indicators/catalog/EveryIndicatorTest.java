package io.alphapanda.indicators.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.indicators.Indicator;
import io.alphapanda.indicators.average.EmaSeed;
import io.alphapanda.indicators.oracle.TestBars;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for all indicators alike: the warm-up they promise, and that a restored one goes on bit for bit.
class EveryIndicatorTest {
    private static final String SHORT_ONES = "sma:5,ema:6,rsi:4,atr:5,bb:7:2.5,vwap,vwap_cumulative,slope:5,"
            + "adx:4,supertrend:5:1.5,macd:3:7:4,stoch:6:3:2,donchian:8,obv";

    record Case(IndicatorSpec spec, EmaSeed seed) {
        @Override
        public String toString() {
            return spec.outputNames().getFirst() + " begun by " + seed;
        }
    }

    static Stream<Case> cases() {
        return SpecReader.read(SHORT_ONES).stream()
                .flatMap(spec -> Stream.of(EmaSeed.values()).map(seed -> new Case(spec, seed)));
    }

    @Test
    void every_kind_there_is_takes_part() {
        assertThat(SpecReader.read(SHORT_ONES).stream().map(IndicatorSpec::kind))
                .containsExactlyElementsOf(IndicatorCatalog.kinds());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_warm_at_exactly_the_bar_it_promises(Case tried) {
        RunningIndicator running = tried.spec.start(tried.seed);
        Indicator indicator = running.indicator();
        List<Bar> bars = TestBars.rising(60);
        for (int i = 0; i < bars.size(); i++) {
            assertThat(indicator.isWarm()).as("after %d bars", i).isEqualTo(i >= indicator.warmUpBars());
            for (RunningOutput output : running.outputs()) {
                if (output.isWarm().getAsBoolean()) {
                    assertThat(output.value().getAsDouble()).isFinite();
                } else {
                    assertThat(indicator.isWarm()).isFalse();
                    assertThatIllegalStateException().isThrownBy(() -> output.value().getAsDouble())
                            .withMessageMatching("(the |%|directional ).* has seen \\d+ of \\d+ .*");
                }
            }
            indicator.add(bars.get(i));
        }
    }

    /// The promises themselves, with the usual parameters.
    @ParameterizedTest
    @CsvSource({"sma, 20", "ema, 20", "rsi, 15", "atr, 14", "bb, 20", "vwap, 1", "vwap_cumulative, 1",
        "slope, 10",
        "adx, 28", "supertrend, 10", "macd, 34", "stoch, 18", "donchian, 21", "obv, 1"})
    void promises_a_warm_up_of_so_many_bars(String name, int bars) {
        assertThat(SpecReader.read(name).getFirst().start(EmaSeed.SMA).indicator().warmUpBars())
                .isEqualTo(bars);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void restored_at_any_bar_it_continues_bit_for_bit(Case tried) {
        List<Bar> bars = TestBars.walk(5, 300);
        RunningIndicator original = tried.spec.start(tried.seed);
        List<Bar> others = TestBars.walk(99, 40);
        for (int i = 0; i < bars.size(); i++) {
            if (i < 40 || i % 23 == 0) {
                RunningIndicator restored = tried.spec.start(tried.seed);
                // Whatever it knew is gone.
                others.subList(0, i % 40).forEach(restored.indicator()::add);
                RunningIndicator twin = tried.spec.start(tried.seed);
                bars.subList(0, i).forEach(twin.indicator()::add);
                restored.indicator().restore(FieldTape.of(twin.indicator()::snapshot));
                assertAlike(restored, twin);
                for (Bar bar : bars.subList(i, Math.min(i + 30, bars.size()))) {
                    restored.indicator().add(bar);
                    twin.indicator().add(bar);
                    assertAlike(restored, twin);
                }
            }
            original.indicator().add(bars.get(i));
        }
        assertThat(original.indicator().isWarm() || tried.spec.kind().name().startsWith("vwap")).isTrue();
    }

    private static void assertAlike(RunningIndicator one, RunningIndicator other) {
        assertThat(FieldTape.of(one.indicator()::snapshot).lines())
                .isEqualTo(FieldTape.of(other.indicator()::snapshot).lines());
        for (int i = 0; i < one.outputs().size(); i++) {
            RunningOutput read = one.outputs().get(i);
            RunningOutput expected = other.outputs().get(i);
            assertThat(read.isWarm().getAsBoolean()).isEqualTo(expected.isWarm().getAsBoolean());
            if (expected.isWarm().getAsBoolean()) {
                assertThat(Double.doubleToLongBits(read.value().getAsDouble()))
                        .isEqualTo(Double.doubleToLongBits(expected.value().getAsDouble()));
            }
        }
    }
}
