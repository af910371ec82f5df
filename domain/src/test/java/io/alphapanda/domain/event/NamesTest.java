package io.alphapanda.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.signal.StrategyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"paper", "zerodha", "zerodha-2", "a", "abcdefghijklmnopqrstuvwx"})
    void an_account_has_a_lower_case_name(String name) {
        assertThat(Scope.account(name)).hasToString(name);
        assertThat(Scope.account(name).isAccount()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Paper", "2nd", "-paper", "pa per", "pa_per", "pa.per", "pa*", "pa:per", "päper",
                "abcdefghijklmnopqrstuvwxy"})
    void a_name_that_could_not_stand_in_a_topic_is_no_account(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.account(name))
                .withMessageContaining("account name '" + name + "'").withMessageContaining("1 to 24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "system", "market"})
    void a_reserved_name_is_no_account(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.account(name))
                .withMessageContaining("reserved");
    }

    @Test
    void the_shared_and_the_system_scope_are_no_accounts() {
        assertThat(Scope.SHARED.isAccount()).isFalse();
        assertThat(Scope.SYSTEM.isAccount()).isFalse();
        assertThat(new Scope("system")).isEqualTo(Scope.SYSTEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AP1", "a", "0", "AP-2026-11-20-00001", "12345678901234567890"})
    void an_order_id_survives_as_a_brokers_tag(String id) {
        assertThat(new ClOrdId(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "123456789012345678901", "AP_1", "AP 1", "AP:1", "AP.1", "AP₹"})
    void what_a_broker_would_cut_or_refuse_is_no_order_id(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClOrdId(id))
                .withMessageContaining("'" + id + "'").withMessageContaining("1 to 20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sma-cross", "SMA_10.30", "9", "a123456789012345678901234567890123456789"})
    void a_strategy_name_has_letters_digits_dots_hyphens_and_underscores(String id) {
        assertThat(new StrategyId(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".a", "_a", "-a", "a:b", "a b", "a*", "a,b",
        "a1234567890123456789012345678901234567890"})
    void a_name_that_would_break_a_key_is_no_strategy(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StrategyId(id))
                .withMessageContaining("1 to 40");
    }

    @Test
    void a_rule_admits_punctuation_only_behind_the_first_character() {
        NameRule rule = new NameRule(3, "-", true);
        assertThat(rule.admits("a-")).isTrue();
        assertThat(rule.admits("-a")).isFalse();
        assertThat(rule.admits("1a")).isFalse();
        assertThat(rule.admits("a1")).isTrue();
        assertThat(rule.admits("aB")).isFalse();
        assertThat(rule.admits("abcd")).isFalse();
        assertThat(new NameRule(3, "", false).admits("1aB")).isTrue();
    }
}
