package io.alphapanda.strategies.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.strategies.api.Strategy;
import io.alphapanda.strategies.api.StrategyKind;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StrategyCatalogTest {
    private static final InstrumentId INFY = new InstrumentId("NSE:INFY");

    @Test
    void every_kind_in_the_list_can_be_made_without_any_setting() {
        assertThat(StrategyCatalog.kinds()).extracting(StrategyKind::name).containsExactly("sma-cross",
                "ema-cross");
        for (StrategyKind kind : StrategyCatalog.kinds()) {
            assertThat(StrategyCatalog.configured(kind.name(), Map.of()).apply(INFY)).isNotNull();
            assertThat(kind.summary()).isNotBlank();
        }
    }

    @Test
    void each_instrument_gets_an_instance_of_its_own() {
        Function<InstrumentId, Strategy> maker = StrategyCatalog.configured("sma-cross", Map.of());
        assertThat(maker.apply(INFY)).isNotSameAs(maker.apply(INFY));
    }

    @Test
    void an_unknown_kind_is_refused_with_the_list_of_those_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyCatalog.configured("momentum", Map.of()))
                .withMessage("there is no strategy 'momentum'; there are sma-cross, ema-cross");
    }

    @Test
    void all_mistakes_in_the_settings_are_told_at_once() {
        Map<String, String> settings = Map.of("fast", "0", "slow", "20000", "cross", "soft", "direction",
                "up",
                "lookback", "5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyCatalog.configured("ema-cross", settings))
                .withMessageContainingAll("strategy ema-cross:",
                        "fast must be a whole number from 1 to 10000, was '0'",
                        "slow must be a whole number from 2 to 10000, was '20000'",
                        "cross must be one of touch, strict, was 'soft'",
                        "direction must be one of long-only, long-short, was 'up'",
                        "'lookback' is not a setting; it has fast, slow, cross, direction");
    }

    @Test
    void the_fast_average_must_be_the_shorter_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyCatalog.configured("sma-cross", Map.of("fast", "30", "slow", "30")))
                .withMessageContaining("fast must be below slow, was 30 against 30");
    }
}
