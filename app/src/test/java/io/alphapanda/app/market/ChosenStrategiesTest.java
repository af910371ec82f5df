package io.alphapanda.app.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.strategies.runner.StrategyDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenStrategiesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_simulated_market_is_traded_by_the_strategies_that_ship() throws IOException {
        assertThat(onTheSimulatedMarket()).extracting(each -> each.id().value()).contains("cross-infy",
                "trend-sbin");
    }

    @Test
    void a_file_without_a_configuration_is_traded_by_a_cross_on_its_own_bars() throws IOException {
        assertThat(onTheExample()).singleElement().satisfies(cross -> {
            assertThat(cross.id().value()).startsWith("cross-NSE-NIFTY");
            assertThat(cross.timeframe()).contains(Timeframe.M1);
        });
    }

    @Test
    void a_strategy_that_is_not_active_stays_out() throws IOException {
        declare("busy", "1m", "");
        declare("idle", "1m", "active: false");
        assertThat(onTheSimulatedMarket()).extracting(each -> each.id().value()).containsExactly("busy");
    }

    @Test
    void a_desk_on_which_nobody_trades_is_refused() throws IOException {
        declare("idle", "1m", "active: false");
        assertThatThrownBy(this::onTheSimulatedMarket)
                .hasMessageContaining("no strategy is active, so nobody would trade");
    }

    @Test
    void all_mistakes_are_named_at_once_and_the_instruments_that_there_are() throws IOException {
        declare("one", "7m", "");
        declare("two", "1m", "product: XYZ");
        declareOn("NSE:NOWHERE", "three");
        assertThatThrownBy(this::onTheSimulatedMarket).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("strategies[0].timeframe", "strategies[1].product",
                        "there is no instrument 'NSE:NOWHERE'", "this market has", "NSE:RELIANCE");
    }

    @Test
    void a_strategy_on_other_bars_than_the_files_hold_is_refused() throws IOException {
        declareOn("NSE:NIFTY", "slow");
        Files.writeString(yaml(), Files.readString(yaml()).replace("timeframe: 1m", "timeframe: 5m"));
        assertThatThrownBy(this::onTheExample).hasMessageContaining(
                "strategy slow wants 5m, and the files hold bars of 1m");
    }

    private void declare(String id, String timeframe, String more) throws IOException {
        append("  - {id: %s, kind: sma-cross, instruments: [NSE:RELIANCE], timeframe: %s%s}%n".formatted(id,
                timeframe, more.isEmpty() ? "" : ", " + more));
    }

    private void declareOn(String instrument, String id) throws IOException {
        append("  - {id: %s, kind: sma-cross, instruments: [\"%s\"], timeframe: 1m}%n".formatted(id,
                instrument));
    }

    private void append(String line) throws IOException {
        String before = Files.exists(yaml()) ? Files.readString(yaml()) : "strategies:\n";
        Files.writeString(yaml(), before + line);
    }

    private Path yaml() {
        return folder.resolve("alpha-panda.yaml");
    }

    private List<StrategyDeclaration> onTheSimulatedMarket() throws IOException {
        return on(Markets.choice(configuration()));
    }

    private List<StrategyDeclaration> onTheExample() throws IOException {
        return on(Markets.choice(configuration(), Markets.EXAMPLE));
    }

    private List<StrategyDeclaration> on(MarketChoice choice) throws IOException {
        try (RunMarket market = choice.open(choice.record(Optional.empty()))) {
            return new ChosenStrategies(market).of(configuration());
        }
    }

    private DeskConfiguration configuration() {
        return Markets.configuration(folder, Map.of("MARKET__DATE", Markets.DATE));
    }
}
