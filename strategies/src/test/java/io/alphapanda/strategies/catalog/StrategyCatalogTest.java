package io.alphapanda.strategies.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.strategies.api.ConfiguredKind;
import io.alphapanda.strategies.api.Parameters.Setting;
import io.alphapanda.strategies.api.SeatedStrategy;
import io.alphapanda.strategies.api.StrategyKind;
import io.alphapanda.strategies.testing.StrategyTrial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrategyCatalogTest {
    private static final StrategyCatalog CATALOG = StrategyCatalog.SHIPPED;

    static List<StrategyKind> kinds() {
        return CATALOG.kinds();
    }

    @Test
    void every_kind_is_there_under_its_own_name() {
        assertThat(kinds()).extracting(StrategyKind::name).containsExactly("sma-cross", "ema-cross",
                "momentum", "mean-reversion", "breakout", "opening-range", "vwap-reversion", "supertrend");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_can_be_made_without_any_setting_and_describes_those_it_has(StrategyKind kind) {
        ConfiguredKind plain = CATALOG.configured(kind.name(), Map.of());

        assertThat(plain.seat()).isNotSameAs(plain.seat());
        assertThat(kind.summary()).isNotBlank();
        assertThat(kind.settings()).extracting(Setting::key).contains("direction");
        // What is shown as the default can be written down, and means the same.
        assertThat(kind.configured(plain.settings()).fingerprint()).isEqualTo(plain.fingerprint());
    }

    @ParameterizedTest
    @CsvSource({"sma-cross,fast=2 slow=5", "ema-cross,fast=2 slow=5 cross=strict",
        "momentum,lookback=3 threshold=0.2%", "mean-reversion,bars=4 rsi-bars=2 deviations=0.7 oversold=45",
        "breakout,bars=4 exit-bars=2", "opening-range,minutes=5", "vwap-reversion,distance=0.2% warm-up=3",
        "supertrend,bars=3 factor=1"})
    void every_kind_continues_bit_for_bit_from_a_snapshot_at_any_bar(String kind, String settings) {
        SplittableRandom random = new SplittableRandom(12);
        ConfiguredKind configured = CATALOG.configured(kind,
                StrategyTrial.settings(settings + " direction=long-short"));
        SeatedStrategy original = configured.seat();
        int opinions = 0;
        for (int i = 0; i < 400; i++) {
            SeatedStrategy restored = configured.seat();
            restored.restore(FieldTape.of(original::snapshot));
            Bar next = bar(i, random);
            Optional<Opinion> said = original.on(next);
            opinions += said.isPresent() ? 1 : 0;
            assertThat(restored.on(next)).isEqualTo(said);
            assertThat(FieldTape.of(restored::snapshot).lines())
                    .isEqualTo(FieldTape.of(original::snapshot).lines());
        }
        assertThat(opinions).isPositive();
    }

    @Test
    void an_unknown_kind_is_refused_with_the_list_of_those_there_are() {
        assertThatIllegalArgumentException().isThrownBy(() -> CATALOG.configured("magic", Map.of()))
                .withMessageStartingWith(
                        "there is no strategy 'magic'; there are sma-cross, ema-cross, momentum");
    }

    @Test
    void all_mistakes_in_the_settings_are_told_at_once() {
        Map<String, String> settings = StrategyTrial
                .settings("fast=0 slow=20000 cross=soft direction=up lookback=5");
        assertThatIllegalArgumentException().isThrownBy(() -> CATALOG.configured("ema-cross", settings))
                .withMessageContainingAll("strategy ema-cross:",
                        "'fast' must be a whole number from 1 to 10000, was '0'",
                        "'slow' must be a whole number from 2 to 10000, was '20000'",
                        "'cross' must be one of touch, strict, was 'soft'",
                        "'direction' must be one of long-only, long-short, was 'up'",
                        "'lookback' is not a setting; it has fast, slow, cross, direction");
    }

    @ParameterizedTest
    @CsvSource({"sma-cross,fast=30 slow=30,'fast must be below slow, was 30 against 30'",
        "mean-reversion,oversold=80,'oversold must be below overbought, was 80.0 against 70.0'",
        "breakout,bars=5 exit-bars=9,'exit-bars must be at most bars, was 9 against 5'"})
    void settings_that_do_not_fit_one_another_are_refused(String kind, String settings, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CATALOG.configured(kind, StrategyTrial.settings(settings)))
                .withMessage("strategy " + kind + ": " + complaint);
    }

    @Test
    void a_kind_of_your_own_is_added_without_touching_ours() {
        StrategyKind own = StrategyKind.of("mine", "says nothing", setup -> bar -> Optional.empty());
        assertThat(CATALOG.and(List.of(own)).configured("mine", Map.of()).kind()).isEqualTo(own);
        assertThat(CATALOG.kind("mine")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> CATALOG.and(List.of(own, own)))
                .withMessageContaining("two kinds of strategy have one name");
    }

    private static Bar bar(int index, SplittableRandom random) {
        long day = index / 100 * 86_400_000_000L;
        long start = day + index * StrategyTrial.MINUTE;
        long close = random.nextLong(1_900, 2_100) * 50_000;
        return new Bar(StrategyTrial.INFY, Timeframe.M1, start, start + StrategyTrial.MINUTE,
                new Price(close), new Price(close + 50_000), new Price(close - 50_000), new Price(close),
                random.nextLong(1, 100));
    }
}
