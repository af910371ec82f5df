package io.alphapanda.strategies.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.terms.OrdType;
import io.alphapanda.domain.terms.TimeInForce;
import io.alphapanda.strategies.api.StrategyKind;
import io.alphapanda.strategies.catalog.StrategyCatalog;
import io.alphapanda.strategies.runner.EntryStyle;
import io.alphapanda.strategies.runner.ExitRules;
import io.alphapanda.strategies.runner.StrategyDeclaration;
import io.alphapanda.strategies.testing.StrategyTrial;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeclaredStrategiesTest {
    private static final List<Instrument> KNOWN = List.of(StrategyTrial.share("RELIANCE"),
            StrategyTrial.share("INFY"));

    static List<StrategyKind> kinds() {
        return StrategyCatalog.SHIPPED.kinds();
    }

    @Test
    void reads_every_field_that_a_strategy_can_have() {
        Map<String, Object> plain = strategy("momentum-reliance", "momentum");
        plain.put("instruments", List.of("NSE:RELIANCE", "NSE:INFY"));
        plain.put("settings", Map.of("lookback", 20, "threshold", "0.3%"));
        plain.put("entry", Map.of("type", "limit", "offset_bps", 5, "time_in_force", "day"));
        plain.put("exits", Map.of("stop", "0.5%", "target", "1%", "trail", "0.4%", "hold_minutes", 30,
                "session_end", true));
        plain.putAll(Map.of("size", 50, "product", "MIS", "active", false, "live", true));
        StrategyDeclaration read = read(plain).getFirst();

        assertThat(read.id()).hasToString("momentum-reliance");
        assertThat(read.kind().settings())
                .isEqualTo(Map.of("lookback", "20", "threshold", "0.3%", "direction", "long-only"));
        assertThat(read.instruments()).isEqualTo(KNOWN);
        assertThat(read.timeframe()).contains(Timeframe.M1);
        assertThat(read.entry()).isEqualTo(
                new EntryStyle(OrdType.LIMIT, TimeInForce.DAY, Rate.ofBasisPoints("5"), Rate.ZERO));
        assertThat(read.exits()).isEqualTo(
                new ExitRules(percent("0.5"), percent("1"), percent("0.4"), 30, true));
        assertThat(read.size()).contains("50");
        assertThat(read.product()).contains("MIS");
        assertThat(read.active()).isFalse();
        assertThat(read.live()).isTrue();
    }

    @Test
    void leaves_out_what_need_not_be_said() {
        StrategyDeclaration read = read(strategy("short", "sma-cross")).getFirst();

        assertThat(read.entry()).isEqualTo(EntryStyle.MARKET);
        assertThat(read.exits()).isEqualTo(ExitRules.NONE);
        assertThat(read.size()).isEmpty();
        assertThat(read.product()).isEmpty();
        assertThat(read.active()).isTrue();
        assertThat(read.live()).isFalse();
    }

    /// One seed system seeded strategies of types that its factory did not know, with parameters that nobody read.
    @ParameterizedTest
    @MethodSource("kinds")
    void seed_defect_14_every_kind_with_every_setting_written_out_loads_as_what_it_is(StrategyKind kind) {
        Map<String, Object> plain = strategy("seeded", kind.name());
        Map<String, Object> settings = new HashMap<>();
        kind.settings().forEach(setting -> settings.put(setting.key(), asYamlGives(setting.otherwise())));
        plain.put("settings", settings);

        StrategyDeclaration read = read(plain).getFirst();
        assertThat(read.kind().kind()).isEqualTo(kind);
        assertThat(read.kind().fingerprint()).isEqualTo(kind.configured(Map.of()).fingerprint());
        plain.put("settings", new HashMap<>(read.kind().settings()));
        assertThat(read(plain).getFirst().kind().fingerprint()).isEqualTo(read.kind().fingerprint());
    }

    @Test
    void ticks_are_for_kinds_that_take_them() {
        Map<String, Object> plain = strategy("fast", "momentum");
        plain.put("timeframe", "tick");
        assertThat(read(plain).getFirst().timeframe()).isEmpty();
        plain.put("kind", "ema-cross");
        assertThat(complaints(plain))
                .containsExactly("strategies[0].timeframe: ema-cross takes bars only; write it like 1m");
    }

    @Test
    void every_mistake_is_told_with_its_path() {
        Map<String, Object> first = strategy("a b", "magic");
        first.put("instruments", List.of("NSE:RELIANCE", "NSE:NOBODY", "NSE:RELIANCE"));
        first.put("timeframe", "2m");
        first.put("color", "blue");
        first.put("active", "maybe");
        Map<String, Object> second = strategy("twin", "sma-cross");
        second.put("settings", Map.of("fast", 60, "slow", "x", "len", 3));
        second.put("size", "much");
        second.put("product", "BO");
        Map<String, Object> third = strategy("twin", "momentum");
        third.put("entry", Map.of("type", "limits", "offset", 5));
        third.put("exits", Map.of("stop", "0.5", "hold_minutes", -1, "session_end", 1, "stop_loss", "1%"));
        third.put("instruments", List.of());

        assertThat(complaints(List.of(first, second, third))).containsExactlyInAnyOrder(
                "strategies[0].id: strategy name 'a b' must be 1 to 40 letters, digits, dots, hyphens and"
                        + " underscores",
                "strategies[0].kind: there is no strategy 'magic'; there are sma-cross, ema-cross, momentum,"
                        + " mean-reversion, breakout, opening-range, vwap-reversion, supertrend",
                "strategies[0].instruments: there is no instrument 'NSE:NOBODY'; write them like NSE:RELIANCE",
                "strategies[0].instruments: names NSE:RELIANCE twice",
                "strategies[0].timeframe: timeframe '2m' is not one of 1m, 5m, 15m, 1h, 1d",
                "strategies[0].active: must be true or false, was 'maybe'",
                "strategies[0].color: is not known; there are id, kind, settings, instruments, timeframe,"
                        + " entry, exits, size, product, active, live",
                "strategies[1].settings.slow: must be a whole number from 2 to 10000, was 'x'",
                "strategies[1].settings: fast must be below slow, was 60 against 50",
                "strategies[1].settings.len: is not a setting; it has fast, slow, cross, direction",
                "strategies[1].size: must be units as 50, or a share of equity as 5%, was 'much'",
                "strategies[1].product: must be one of cnc, mis, nrml, was 'BO'",
                "strategies[2].id: two strategies are named 'twin'",
                "strategies[2].instruments: must name at least one, as [NSE:RELIANCE]",
                "strategies[2].entry.type: must be one of market, limit, stop-limit, stop, was 'limits'",
                "strategies[2].entry.offset: is not known; there are type, time_in_force",
                "strategies[2].exits.stop: must be a percentage above 0% and below 100%, as 0.5%, was '0.5'",
                "strategies[2].exits.hold_minutes: must be a whole number of minutes from 1 to 999999, was '-1'",
                "strategies[2].exits.session_end: must be true or false, was '1'",
                "strategies[2].exits.stop_loss: is not known; there are stop, target, trail, hold_minutes,"
                        + " session_end");
    }

    @Test
    void what_has_another_shape_than_expected_is_a_mistake_too() {
        assertThatIllegalArgumentException().isThrownBy(() -> DeclaredStrategies.read(
                Map.of("strategies", "none", "version", 2), StrategyCatalog.SHIPPED,
                DeclaredStrategiesTest::find))
                .withMessage("strategies: must be a list, was none\n"
                        + "version: is not known; there are strategies");
        Map<String, Object> plain = strategy("odd", "momentum");
        plain.put("settings", List.of(1));
        plain.put("size", Map.of("units", 5));
        plain.put("product", null);
        plain.remove("id");
        assertThat(complaints(plain)).containsExactlyInAnyOrder(
                "strategies[0].id: is missing; write it like momentum-reliance",
                "strategies[0].settings: must be a mapping of names to values, was [1]",
                "strategies[0].size: must be a plain value, was {units=5}",
                "strategies[0].product: must be a plain value, was nothing");
    }

    @Test
    void a_stop_entry_needs_an_offset_and_a_stop_limit_takes_two() {
        Map<String, Object> plain = strategy("s", "momentum");
        plain.put("entry", Map.of("type", "stop"));
        assertThat(complaints(plain)).singleElement().asString()
                .startsWith("strategies[0].entry: a stop entry must have an offset above 0");
        plain.put("entry", Map.of("type", "stop-limit", "offset_bps", 2.5, "limit_bps", 4));
        assertThat(read(plain).getFirst().entry()).isEqualTo(new EntryStyle(OrdType.STOP_LIMIT,
                TimeInForce.DAY, Rate.ofBasisPoints("2.5"), Rate.ofBasisPoints("4")));
    }

    private static Map<String, Object> strategy(String id, String kind) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("id", id);
        plain.put("kind", kind);
        plain.put("instruments", "NSE:INFY");
        plain.put("timeframe", "1m");
        return plain;
    }

    private static Object asYamlGives(String text) {
        return text.matches("\\d+") ? (Object) Integer.valueOf(text)
                : text.matches("\\d+\\.\\d+") ? (Object) Double.valueOf(text) : text;
    }

    private static List<StrategyDeclaration> read(Map<String, Object> strategy) {
        return read(List.of(strategy));
    }

    private static List<StrategyDeclaration> read(List<Map<String, Object>> strategies) {
        return DeclaredStrategies.read(Map.of("strategies", strategies), StrategyCatalog.SHIPPED,
                DeclaredStrategiesTest::find);
    }

    private static List<String> complaints(Map<String, Object> strategy) {
        return complaints(List.of(strategy));
    }

    private static List<String> complaints(List<Map<String, Object>> strategies) {
        try {
            read(strategies);
            return List.of();
        } catch (IllegalArgumentException refusal) {
            return String.valueOf(refusal.getMessage()).lines().toList();
        }
    }

    private static Optional<Instrument> find(InstrumentId id) {
        return KNOWN.stream().filter(instrument -> instrument.id().equals(id)).findFirst();
    }

    private static Optional<Rate> percent(String percent) {
        return Optional.of(Rate.ofPercent(percent));
    }
}
