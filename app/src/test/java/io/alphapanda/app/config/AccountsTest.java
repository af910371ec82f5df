package io.alphapanda.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.app.config.key.RiskKeys;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    @TempDir
    private Path folder = Path.of("");
    private Written written = new Written(folder);

    @BeforeEach
    void begin_with_an_empty_folder() {
        written = new Written(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper,paper-b", "paper, PAPER_B", "[\"paper\", \"paper-b\"]"})
    void a_list_may_be_written_with_commas_or_as_json(String list) {
        written.env("ACTIVE_BROKERS", list).env("BROKERS__PAPER_B__ADAPTER", "paper");
        assertThat(names(written.load())).containsExactly("paper", "paper-b");
    }

    @Test
    void a_list_and_accounts_may_be_written_in_yaml() {
        written.yaml("""
                active_brokers: [paper, paper-b]
                paper: {slippage_bps: 7}
                brokers:
                  paper-b:
                    adapter: paper
                    starting_cash: 250000
                    risk: {order_value_max: 50000}
                """);
        List<AccountConfiguration> accounts = written.load().accounts();
        assertThat(names(written.load())).containsExactly("paper", "paper-b");
        assertThat(accounts.get(0).paper().startingCash()).isEqualTo(Money.ofRupees("1000000"));
        assertThat(accounts.get(1).paper().startingCash()).isEqualTo(Money.ofRupees("250000"));
        assertThat(accounts.get(1).paper().slippage()).isEqualTo(Rate.ofBasisPoints("7"));
        assertThat(accounts.get(0).risk().get(RiskKeys.ORDER_VALUE_MAX)).contains(Money.ofRupees("2500000"));
        assertThat(accounts.get(1).risk().get(RiskKeys.ORDER_VALUE_MAX)).contains(Money.ofRupees("50000"));
        assertThat(accounts.get(1).risk().origin(RiskKeys.ORDER_VALUE_MAX)).isEqualTo("alpha-panda.yaml:7");
    }

    @Test
    void an_accounts_own_value_wins_over_the_common_one_in_either_spelling() {
        written.env("BROKERS__PAPER__SLIPPAGE_PERCENT", "0.2").env("BROKERS__PAPER__MAX_QUANTITY", "10")
                .flag("paper.slippage_bps", "9");
        AccountConfiguration paper = written.load().accounts().getFirst();
        assertThat(paper.paper().slippage()).isEqualTo(Rate.ofBasisPoints("20"));
        assertThat(paper.risk().get(RiskKeys.ORDER_QUANTITY_MAX)).contains(10L);
        assertThat(written.load().shown()).anySatisfy(line -> assertThat(line)
                .startsWith("BROKERS__PAPER__SLIPPAGE_BPS ").contains("= 20 "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            paper, paper-b | BROKERS__X__ADAPTER   | paper   | set BROKERS__PAPER_B__ADAPTER=paper
            x              | BROKERS__X__ADAPTER   | zerodha | must be paper, was 'zerodha'
            x              | BROKERS__X__ADAPTER   | papre   | must be paper, was 'papre'
            paper          | BROKERS__PAPER__ADAPTER | zerodha | must stay bound to paper
            paper, paper   | BROKERS__X__ADAPTER   | paper   | active twice
            shared         | BROKERS__SHARED__ADAPTER | paper | is reserved
            9lives         | BROKERS__9LIVES__ADAPTER | paper | begin with a letter
            paper          | BROKERS__PAPER_C__SLIPPAGE_BPS | 5 | neither active nor declared
            paper          | BROKERS__PAPER__SLIPAGE_BPS | 5  | did you mean BROKERS__PAPER__SLIPPAGE_BPS?
            paper          | BROKERS__PAPER__RISK__ORDER_VALUE_MAXX | 5 | did you mean BROKERS__PAPER__RISK__ORDER_VALUE_MAX?
            paper          | BROKERS__PAPER       | paper    | BROKERS__PAPER__ADAPTER
            """)
    void an_account_that_cannot_be_is_refused_with_the_remedy(String active, String name, String value,
            String expected) {
        written.env("ACTIVE_BROKERS", active).env(name, value);
        assertThat(written.mistakes()).singleElement().asString().contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            false | false | TRADING__LIVE__ENABLED and TRADING__ZERODHA__ENABLED are off
            true  | false | does not trade: TRADING__ZERODHA__ENABLED is off
            false | true  | does not trade: TRADING__LIVE__ENABLED is off
            true  | true  |
            """)
    void an_account_at_zerodha_trades_only_with_both_switches_on(String live, String zerodha,
            @Nullable String warning) {
        DeskConfiguration desk = written.env("ACTIVE_BROKERS", "paper, zerodha")
                .env("TRADING__LIVE__ENABLED", live).env("TRADING__ZERODHA__ENABLED", zerodha)
                .load(Set.of("zerodha"));
        AccountConfiguration account = desk.accounts().getLast();
        assertThat(account.adapter()).isEqualTo("zerodha");
        assertThat(account.isTrading()).isEqualTo(warning == null);
        if (warning == null) {
            assertThat(desk.warnings()).isEmpty();
        } else {
            assertThat(desk.warnings()).anySatisfy(line -> assertThat(line).contains(warning));
        }
    }

    @Test
    void one_login_serves_one_account() {
        written.env("ACTIVE_BROKERS", "zerodha, second").env("BROKERS__SECOND__ADAPTER", "zerodha");
        assertThat(written.mistakes(Set.of("zerodha"))).singleElement().asString()
                .contains("accounts zerodha and second are both bound to zerodha",
                        "bind one of them to paper");
    }

    @Test
    void a_switch_without_effect_is_said_aloud() {
        DeskConfiguration desk = written.env("TRADING__ZERODHA__ENABLED", "yes")
                .env("TRADING__PAPER__ENABLED", "off")
                .load();
        assertThat(desk.accounts().getFirst().isTrading()).isFalse();
        assertThat(desk.warnings()).hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .contains("no account is bound to zerodha: it changes nothing"))
                .anySatisfy(line -> assertThat(line).contains("no account trades"));
    }

    private static List<String> names(DeskConfiguration desk) {
        return desk.accounts().stream().map(account -> account.scope().name()).toList();
    }
}
