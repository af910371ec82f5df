package io.alphapanda.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.app.config.key.DeskKeys.LogStore;
import io.alphapanda.app.config.key.DeskKeys.MarketSourceKind;
import io.alphapanda.app.config.key.PaperKeys.ChargesKind;
import io.alphapanda.app.config.key.PaperKeys.FillModelKind;
import io.alphapanda.app.config.key.RiskKeys;
import io.alphapanda.app.logging.ConsoleStyle;
import io.alphapanda.app.logging.LoggingSettings;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.event.Level;

class DeskConfigurationTest {
    @TempDir
    private Path folder = Path.of("");
    private Written written = new Written(folder);

    @BeforeEach
    void begin_with_an_empty_folder() {
        written = new Written(folder);
    }

    @Test
    void without_a_word_a_paper_desk_on_a_simulated_market_comes_out() {
        DeskConfiguration desk = written.load();
        assertThat(desk.accounts()).singleElement().satisfies(account -> {
            assertThat(account.scope().name()).isEqualTo("paper");
            assertThat(account.adapter()).isEqualTo("paper");
            assertThat(account.isTrading()).isTrue();
            assertThat(account.paper()).isEqualTo(new PaperConfiguration(Money.ofRupees("1000000"),
                    Rate.ofBasisPoints("5"), ChargesKind.ZERODHA, Rate.ZERO, FillModelKind.DEPTH, true,
                    Duration.ZERO,
                    Duration.ZERO, 0, 3));
            assertThat(account.risk().get(RiskKeys.POSITION_VALUE_MAX)).contains(Money.ofRupees("5000000"));
            assertThat(account.risk().get(RiskKeys.DAILY_LOSS_MAX)).isEmpty();
        });
        assertThat(desk.market()).isEqualTo(new MarketConfiguration(MarketSourceKind.SIMULATED, 1, 1,
                Optional.empty(), Duration.ofSeconds(1), Duration.ZERO));
        assertThat(desk.eventLog())
                .isEqualTo(new EventLogConfiguration(LogStore.FILE, Path.of(".panda/desk"), 64 << 20));
        assertThat(desk.logging()).isEqualTo(new LoggingSettings(Level.INFO, ConsoleStyle.PLAIN,
                Path.of(".panda/logs/alpha-panda.json"), 10_000));
        assertThat(desk.timeBudget()).contains(Duration.ofMillis(5));
        assertThat(desk.warnings()).isEmpty();
        assertThat(desk.strategies()).isNotEmpty();
    }

    @Test
    void a_strategy_has_the_time_that_is_set_or_as_long_as_it_likes() {
        assertThat(written.yaml("strategy_runner: {time_budget_ms: 20}").load().timeBudget())
                .contains(Duration.ofMillis(20));
        assertThat(written.env("STRATEGY_RUNNER__TIME_BUDGET_MS", "none").load().timeBudget()).isEmpty();
    }

    @Nested
    class WhoWins {
        @Test
        void each_later_source_wins_over_the_earlier_ones() {
            assertThat(written.paper().slippage()).isEqualTo(Rate.ofBasisPoints("5"));
            written.yaml("paper: {slippage_bps: 6}");
            assertThat(written.paper().slippage()).isEqualTo(Rate.ofBasisPoints("6"));
            written.dotEnv("PAPER__SLIPPAGE_BPS=7");
            assertThat(written.paper().slippage()).isEqualTo(Rate.ofBasisPoints("7"));
            written.env("PAPER__SLIPPAGE_BPS", "8");
            assertThat(written.paper().slippage()).isEqualTo(Rate.ofBasisPoints("8"));
            written.flag("paper.slippage_bps", "9");
            assertThat(written.paper().slippage()).isEqualTo(Rate.ofBasisPoints("9"));
        }

        @Test
        void a_later_source_leaves_what_it_does_not_name() {
            written.yaml("paper:\n  slippage_bps: 6\n  starting_cash: 500_000\n").env("PAPER__SLIPPAGE_BPS",
                    "8");
            assertThat(written.paper().startingCash()).isEqualTo(Money.ofRupees("500000"));
            assertThat(written.paper().slippage()).isEqualTo(Rate.ofBasisPoints("8"));
        }

        @Test
        void a_file_that_is_named_stands_in_for_the_one_in_the_folder() {
            written.yaml("paper: {slippage_bps: 6}").file("other.yaml", "market: {seed: 7}")
                    .named("other.yaml");
            assertThat(written.paper().slippage()).isEqualTo(Rate.ofBasisPoints("5"));
            assertThat(written.load().market().seed()).isEqualTo(7);
        }

        @Test
        void nested_names_are_spelled_alike_everywhere() {
            written.yaml("risk:\n  margin:\n    mis-equity: 25\nRISK__MARGIN__FUTURES: 30\n");
            RiskTable risk = written.load().accounts().getFirst().risk();
            assertThat(risk.get(RiskKeys.MARGIN_MIS_EQUITY)).isEqualTo(Rate.ofPercent("25"));
            assertThat(risk.get(RiskKeys.MARGIN_FUTURES)).isEqualTo(Rate.ofPercent("30"));
            assertThat(risk.origin(RiskKeys.MARGIN_MIS_EQUITY)).isEqualTo("alpha-panda.yaml:3");
        }

        @Test
        void variables_of_others_are_left_alone() {
            written.env("PATH", "/bin").env("HOME", "/root").env("DATABASE__POSTGRES_URL", "x").env("LANG",
                    "C");
            assertThat(written.load().warnings()).isEmpty();
        }
    }

    @Nested
    class WhatIsShown {
        @Test
        void every_value_is_shown_with_its_origin() {
            written.yaml("paper:\n  slippage_percent: 0.07\n")
                    .dotEnv("# mine\nRISK__ORDER_VALUE_MAX=1000000\n")
                    .env("MARKET__SEED", "42").flag("paper.max_partials", "2");
            List<String> lines = written.load().shown();
            assertThat(line(lines, "PAPER__SLIPPAGE_BPS")).contains("= 7 ")
                    .endsWith("# alpha-panda.yaml:2 as paper.slippage_percent");
            assertThat(line(lines, "RISK__ORDER_VALUE_MAX")).contains("= 1000000 ").endsWith("# .env:2");
            assertThat(line(lines, "MARKET__SEED")).contains("= 42 ").endsWith("# environment");
            assertThat(line(lines, "PAPER__MAX_PARTIALS")).contains("= 2 ").endsWith("# command line");
            assertThat(line(lines, "PAPER__STARTING_CASH")).contains("= 1000000 ").endsWith("# built in");
        }

        @Test
        void a_secret_is_shown_nowhere() {
            written.dotEnv("ZERODHA__API_KEY=kite1234\nZERODHA__API_SECRET='very secret'\n");
            DeskConfiguration desk = written.load();
            assertThat(String.join("\n", desk.shown())).contains("ZERODHA__API_SECRET", "(hidden)")
                    .doesNotContain("kite1234", "very secret");
            assertThat(desk.secrets()).containsExactlyInAnyOrder("kite1234", "very secret");
            assertThat(written.dotEnv("ZERODHA__API_KEY=none").load().secrets()).isEmpty();
            written.dotEnv("ZERODHA__API_SECRET='very secret'");
            written.env("ZERODHA__API_SECRET", "").flag("zerodha.api_secrets", "also secret");
            assertThat(String.join("\n", written.mistakes())).contains("ZERODHA__API_SECRET must be a text")
                    .doesNotContain("also secret", "very secret");
        }

        private static String line(List<String> lines, String name) {
            return lines.stream().filter(line -> line.startsWith(name + " ")).findFirst().orElse("");
        }
    }

    @Nested
    class Strategies {
        @Test
        void they_are_handed_on_as_they_stand_with_their_lines() {
            written.yaml("""
                    strategies:
                      - kind: momentum
                        name: rise
                        instruments: [RELIANCE, INFY]
                        settings: {bars: 20, share: 0.25, strict: true, big: 5000000000}
                      - kind: sma-cross
                    """);
            DeskConfiguration desk = written.load();
            assertThat(desk.strategies()).containsExactly(
                    Map.of("kind", "momentum", "name", "rise", "instruments", List.of("RELIANCE", "INFY"),
                            "settings",
                            Map.of("bars", 20, "share", new BigDecimal("0.25"), "strict", true, "big",
                                    5_000_000_000L)),
                    Map.of("kind", "sma-cross"));
            assertThat(desk.strategyEntries().get(1).origin()).isEqualTo("alpha-panda.yaml:6");
        }

        @Test
        void an_empty_list_is_no_strategy_and_no_word_of_it_is_the_default() {
            assertThat(written.yaml("strategies: []").load().strategies()).isEmpty();
            assertThat(written.yaml("market: {seed: 2}").load().strategyEntries()).isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.origin()).startsWith("default-desk.yaml:"));
        }

        @Test
        void what_is_no_strategy_is_refused_with_its_line() {
            assertThat(written.yaml("strategies:\n  - momentum\n  - kind:\n").mistakes()).containsExactly(
                    "alpha-panda.yaml:2: a strategy must be names and values, as kind: momentum",
                    "alpha-panda.yaml:3: kind has no value; give one, or remove it");
            assertThat(written.yaml("strategies: {kind: momentum}").mistakes()).singleElement().asString()
                    .contains("must be a list");
        }
    }

    @Test
    void a_day_a_speed_and_a_pace_of_the_market_may_be_chosen() {
        written.yaml("market: {date: 2026-11-20, speed: 60, tick_interval_ms: 250, bar_grace_ms: 1000}");
        assertThat(written.load().market()).isEqualTo(new MarketConfiguration(MarketSourceKind.SIMULATED, 1,
                60,
                Optional.of(LocalDate.of(2026, 11, 20)), Duration.ofMillis(250), Duration.ofSeconds(1)));
    }

    @Test
    void a_limit_may_be_lifted_by_a_word() {
        RiskTable risk = written.env("RISK__POSITION_VALUE_MAX", "none").env("RISK__DRAWDOWN_MAX", "12.5")
                .load()
                .accounts().getFirst().risk();
        assertThat(risk.get(RiskKeys.POSITION_VALUE_MAX)).isEmpty();
        assertThat(risk.get(RiskKeys.DRAWDOWN_MAX)).contains(Rate.ofPercent("12.5"));
    }

    @Test
    void what_is_refused_is_one_sentence_each_in_one_exception() {
        assertThatThrownBy(() -> written.env("PAPER__CHARGES", "cheap").load())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the configuration has a mistake:\n  environment: PAPER__CHARGES must be"
                        + " zerodha or none or commission, was 'cheap'; write it like zerodha");
    }
}
