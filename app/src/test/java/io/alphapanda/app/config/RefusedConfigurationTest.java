package io.alphapanda.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedConfigurationTest {
    @TempDir
    private Path folder = Path.of("");
    private Written written = new Written(folder);

    @BeforeEach
    void begin_with_an_empty_folder() {
        written = new Written(folder);
    }

    @Test
    void every_mistake_is_reported_at_once_with_its_place() {
        written.yaml("paper:\n  slipage_bps: 5\n  starting_cash: -1\n")
                .dotEnv("RISK__ORDER_VALUE_MAX=lots\nnonsense\n")
                .env("MARKET__TICK_INTERVAL_MS", "0").env("PAPER__CHARGES", "zero")
                .flag("logging.level", "loud");
        assertThat(written.mistakes()).containsExactlyInAnyOrder(
                "alpha-panda.yaml:2: paper.slipage_bps is not a key; did you mean paper.slippage_bps?",
                "alpha-panda.yaml:3: paper.starting_cash must be an amount of rupees above 0, was '-1';"
                        + " write it like 250000",
                ".env:1: RISK__ORDER_VALUE_MAX must be an amount of rupees above 0, or none, was 'lots';"
                        + " write it like 250000",
                ".env:2: the line is not KEY=VALUE; mend it, or put # in front",
                "environment: MARKET__TICK_INTERVAL_MS must be a whole number from 1 to 300000, was '0';"
                        + " write it like 1",
                "environment: PAPER__CHARGES must be zerodha or none or commission, was 'zero';"
                        + " write it like zerodha",
                "command line: logging.level must be error or warn or info or debug or trace, was 'loud';"
                        + " write it like error");
    }

    @Test
    void a_time_budget_out_of_range_is_refused_beside_every_other_mistake() {
        written.yaml("strategy_runner: {time_budget_ms: 0, shards: 65}").env(
                "STRATEGY_RUNNER__TIME_BUDGET_MS",
                "60001");
        assertThat(written.mistakes()).containsExactlyInAnyOrder(
                "alpha-panda.yaml:1: strategy_runner.time_budget_ms must be a whole number from 1 to 60000, or none,"
                        + " was '0'; write it like 1",
                "alpha-panda.yaml:1: strategy_runner.shards must be a whole number from 1 to 64, was '65';"
                        + " write it like 1",
                "environment: STRATEGY_RUNNER__TIME_BUDGET_MS must be a whole number from 1 to 60000, or none,"
                        + " was '60001'; write it like 1");
    }

    @Test
    void a_wrong_value_is_reported_even_if_a_later_source_wins() {
        written.yaml("paper: {slippage_bps: x}").env("PAPER__SLIPPAGE_BPS", "5");
        assertThat(written.mistakes()).singleElement().asString().startsWith("alpha-panda.yaml:1: ");
    }

    @Nested
    class Names {
        @Test
        void a_slip_gets_the_nearest_key() {
            assertThat(written.env("PAPER__SLIPAGE_BPS", "5").mistakes()).containsExactly(
                    "environment: PAPER__SLIPAGE_BPS is not a key; did you mean PAPER__SLIPPAGE_BPS?");
        }

        @Test
        void a_name_of_our_group_without_a_neighbour_gets_the_list() {
            assertThat(written.env("MARKET__FOO", "5").mistakes()).singleElement().asString()
                    .contains("MARKET__FOO is not a key; there are MARKET__SOURCE, MARKET__SEED, ");
            assertThat(written.env("RISK__FOO", "5").mistakes()).hasSize(2);
        }

        @Test
        void in_our_own_file_everything_must_be_ours() {
            assertThat(written.yaml("database: {postgres_url: x}\nactive_broker: paper\n").mistakes())
                    .containsExactly(
                            "alpha-panda.yaml:1: database.postgres_url is not a key; remove it;"
                                    + " docs/configuration.md lists all keys",
                            "alpha-panda.yaml:2: active_broker is not a key; did you mean active_brokers?");
        }

        @Test
        void a_foreign_variable_that_comes_close_brings_a_warning() {
            written.env("PAPER_SLIPPAGE_BPS", "5").dotEnv("ACTIVE_BROKER=paper");
            assertThat(written.load().warnings()).containsExactlyInAnyOrder(
                    "environment: PAPER_SLIPPAGE_BPS is ignored; if PAPER__SLIPPAGE_BPS was meant, spell it so",
                    ".env:1: ACTIVE_BROKER is ignored; if ACTIVE_BROKERS was meant, spell it so");
        }

        @ParameterizedTest
        @CsvSource(textBlock = """
                PAPER__MIN_QUANTITY, at least one unit
                PAPER__MIN_PRICE, RISK__PRICE_BAND
                PAPER__MAX_PRICE, RISK__PRICE_BAND
                PAPER__ALLOWED_INSTRUMENTS, strategies
                BROKERS__PAPER__MIN_PRICE, RISK__PRICE_BAND
                """)
        void a_key_of_the_seeds_that_is_gone_says_what_replaces_it(String name, String replacement) {
            assertThat(written.env(name, "1").mistakes()).singleElement().asString()
                    .contains(name + " is not a key here: ", replacement);
        }
    }

    @Nested
    class TwoSpellings {
        @Test
        void percent_and_basis_points_say_the_same() {
            written.env("PAPER__SLIPPAGE_PERCENT", "0.12").env("PAPER__SLIPPAGE_BPS", "12");
            assertThat(written.paper().slippage().toString()).isEqualTo("0.12%");
        }

        @Test
        void two_spellings_that_differ_are_refused_wherever_they_are() {
            written.yaml("paper: {slippage_bps: 5}").env("PAPER__SLIPPAGE_PERCENT", "0.1");
            assertThat(written.mistakes())
                    .containsExactly("environment: PAPER__SLIPPAGE_PERCENT=0.1 contradicts"
                            + " paper.slippage_bps at alpha-panda.yaml:1, which makes PAPER__SLIPPAGE_BPS 5;"
                            + " keep one of the two");
        }

        @Test
        void a_percentage_is_held_to_its_own_limit() {
            assertThat(written.env("PAPER__COMMISSION_PERCENT", "100").mistakes()).singleElement().asString()
                    .contains(
                            "PAPER__COMMISSION_PERCENT must be a percentage, from 0 to below 100, was '100'");
        }

        @Test
        void the_limits_of_the_seeds_are_our_limits() {
            written.env("PAPER__MAX_QUANTITY", "50").env("RISK__ORDER_QUANTITY_MAX", "60");
            assertThat(written.mistakes()).singleElement().asString()
                    .contains("contradicts PAPER__MAX_QUANTITY");
        }

        @Test
        void the_old_name_of_the_one_account_still_works_and_is_told_off() {
            DeskConfiguration desk = written.dotEnv("BROKER_NAMESPACE=paper").load();
            assertThat(desk.accounts()).hasSize(1);
            assertThat(desk.warnings())
                    .containsExactly(".env:1: BROKER_NAMESPACE is an old name; write ACTIVE_BROKERS=paper");
            assertThat(written.env("ACTIVE_BROKERS", "paper").mistakes()).isEmpty();
        }

        @Test
        void the_old_name_and_the_new_must_not_differ() {
            written.env("BROKER_NAMESPACE", "paper").env("ACTIVE_BROKERS", "paper,paper-b")
                    .env("BROKERS__PAPER_B__ADAPTER", "paper");
            assertThat(written.mistakes()).singleElement().asString()
                    .contains("BROKER_NAMESPACE=paper contradicts ACTIVE_BROKERS");
        }
    }

    @Nested
    class Files {
        @Test
        void broken_yaml_names_line_and_column() {
            assertThat(written.yaml("paper:\n  slippage_bps: 5\n   charges: none\n").mistakes())
                    .singleElement()
                    .asString().startsWith("alpha-panda.yaml:3:11: is no YAML: ");
            assertThat(written.yaml("paper: [1, 2\n").mistakes()).singleElement().asString()
                    .matches("(?s)alpha-panda.yaml:\\d+:\\d+: is no YAML: .*");
        }

        @Test
        void a_key_that_is_there_twice_names_both_lines() {
            assertThat(written.yaml("paper:\n  slippage_bps: 5\nPAPER__SLIPPAGE_BPS: 6\n").mistakes())
                    .singleElement().asString()
                    .contains("alpha-panda.yaml:3: PAPER__SLIPPAGE_BPS", "alpha-panda.yaml:2");
            written.yaml("").dotEnv("MARKET__SEED=1\nMARKET__SEED=2\n");
            assertThat(written.mistakes()).singleElement().asString().contains(".env:2", ".env:1");
        }

        @Test
        void what_yaml_would_guess_is_refused() {
            assertThat(written.yaml("market: {seed: &s 1}\npaper: {max_partials: *s}\n").mistakes())
                    .singleElement()
                    .asString().contains("paper.max_partials", "*names are not followed");
            assertThat(written.yaml("market: {seed: }\npaper:\n").mistakes()).singleElement().asString()
                    .contains("market.seed has no value");
            assertThat(written.yaml("- paper\n").mistakes()).singleElement().asString()
                    .contains("must be names and values");
            assertThat(written.yaml("market: {seed: 1}\n---\nmarket: {seed: 2}\n").mistakes()).singleElement()
                    .asString().contains("second document");
        }

        @Test
        void an_empty_file_says_nothing() {
            assertThat(written.yaml("# nothing yet\n").dotEnv("\n").mistakes()).isEmpty();
        }

        @Test
        void a_file_that_is_missing_or_misnamed_is_named() {
            assertThat(written.named("gone.yaml").mistakes()).singleElement().asString()
                    .contains("gone.yaml: there is no such file");
            assertThat(new Written(folder).file("alpha-panda.yml", "").mistakes()).singleElement().asString()
                    .contains("name it alpha-panda.yaml");
        }

        @Test
        void a_blank_value_is_refused() {
            assertThat(written.env("RISK__DAILY_LOSS_MAX", " ").mistakes()).singleElement().asString()
                    .endsWith("was ' '; give a value, or remove it");
        }
    }

    @Test
    void a_commission_that_nobody_charges_is_refused() {
        assertThat(written.env("PAPER__COMMISSION_BPS", "10").mistakes()).singleElement().asString()
                .contains("PAPER__CHARGES=commission");
        assertThat(written.env("PAPER__CHARGES", "commission").paper().commission().toString())
                .isEqualTo("0.1%");
    }

    @Test
    void partial_fills_need_two_parts_at_least() {
        assertThat(written.env("PAPER__PARTIAL_FILL_PROB", "0.5").env("PAPER__MAX_PARTIALS", "1").mistakes())
                .singleElement().asString().contains("PAPER__MAX_PARTIALS must be at least 2");
    }
}
