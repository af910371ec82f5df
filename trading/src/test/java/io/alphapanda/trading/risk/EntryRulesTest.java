package io.alphapanda.trading.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.trading.risk.rule.AccountFacts;
import io.alphapanda.trading.risk.rule.EntryProposal;
import io.alphapanda.trading.risk.rule.MarketFacts;
import io.alphapanda.trading.risk.rule.StrategyFacts;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.testing.TradeDesk;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryRulesTest {
    private static final Money PLENTY = Money.ofRupees("100000000");

    private Instrument instrument = TradeDesk.INFY;
    private Side side = Side.BUY;
    private Product product = Product.MIS;
    private long units = 10;
    private long held;
    private Money value = Money.ofRupees("1000");
    private Money exposure = Money.ZERO;
    private Money freeCash = PLENTY;
    private String time = "2026-06-22T10:00";
    private RiskLimits limits = RiskLimits.DESK;

    @Test
    void an_entry_that_breaks_nothing_passes_every_rule_and_each_says_so() {
        List<RiskCheck> checks = check();

        assertThat(checks).allMatch(RiskCheck::passed);
        assertThat(checks).extracting(RiskCheck::rule).containsExactly(RuleCode.QUANTITY_ZERO,
                RuleCode.SHORT_NOT_ALLOWED, RuleCode.FREEZE_QUANTITY_EXCEEDED, RuleCode.SESSION_CLOSED,
                RuleCode.ORDER_QUANTITY_EXCEEDED, RuleCode.ORDER_VALUE_EXCEEDED,
                RuleCode.POSITION_LIMIT_EXCEEDED, RuleCode.EXPOSURE_EXCEEDED, RuleCode.BUYING_POWER_EXCEEDED,
                RuleCode.TICK_SIZE_VIOLATED, RuleCode.CONTRACT_EXPIRED);
    }

    @Test
    void no_units_are_denied_with_the_lot_as_the_limit() {
        units = 0;
        instrument = TradeDesk.FUTURE;
        assertThat(failed()).extracting(RiskCheck::explained)
                .containsExactly("QUANTITY_ZERO: observed=0, limit=75");
    }

    @ParameterizedTest
    @CsvSource({"CNC,SELL,0,false", "CNC,SELL,9,false", "CNC,SELL,10,true", "CNC,BUY,0,true",
        "CNC,BUY,-50,true",
        "MIS,SELL,0,true", "NRML,SELL,0,true"})
    void delivery_cannot_be_sold_short(Product product, Side side, long held, boolean passes) {
        this.product = product;
        this.side = side;
        this.held = held;
        assertThat(passes(RuleCode.SHORT_NOT_ALLOWED)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"1800,true", "1801,false"})
    void an_order_is_at_most_the_freeze_quantity(long units, boolean passes) {
        this.units = units;
        instrument = TradeDesk.FUTURE;
        assertThat(passes(RuleCode.FREEZE_QUANTITY_EXCEEDED)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"MIS,2026-06-22T09:14:59,false", "MIS,2026-06-22T09:15,true", "MIS,2026-06-22T15:19:59,true",
        "MIS,2026-06-22T15:20,false", "MIS,2026-06-22T15:30,false", "MIS,2026-06-26T10:00,false",
        "MIS,2026-06-27T10:00,false", "CNC,2026-06-22T15:30,true", "NRML,2026-06-22T15:30,true",
        "NRML,2026-06-27T10:00,true"})
    void only_an_intraday_order_must_fill_between_open_and_cut_off(Product product, String time,
            boolean passes) {
        this.product = product;
        this.time = time;
        assertThat(passes(RuleCode.SESSION_CLOSED)).isEqualTo(passes);
    }

    @Test
    void a_future_has_the_cut_off_of_its_own_segment() {
        instrument = TradeDesk.FUTURE;
        time = "2026-06-22T15:20";
        assertThat(passes(RuleCode.SESSION_CLOSED)).isTrue();
        time = "2026-06-22T15:25";
        assertThat(failed()).extracting(RiskCheck::explained).containsExactly(
                "SESSION_CLOSED: observed=2026-06-22 15:25:00, limit=2026-06-22 15:25:00");
    }

    @ParameterizedTest
    @CsvSource({"1000000,true", "1000001,false"})
    void an_order_has_at_most_the_desks_units(long units, boolean passes) {
        this.units = units;
        assertThat(passes(RuleCode.ORDER_QUANTITY_EXCEEDED)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"100,true", "101,false"})
    void the_cap_on_an_orders_units_is_configurable(long units, boolean passes) {
        this.units = units;
        limits = new RiskLimits(PLENTY, PLENTY, PLENTY, 100, false);
        assertThat(passes(RuleCode.ORDER_QUANTITY_EXCEEDED)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"2500000,true", "2500000.000001,false"})
    void an_order_is_worth_at_most_25_lakh(String rupees, boolean passes) {
        value = Money.ofRupees(rupees);
        assertThat(passes(RuleCode.ORDER_VALUE_EXCEEDED)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"49990,1000,true", "49990,1000.01,false", "-49990,1000,true", "-49990,1000.01,false"})
    void a_position_is_worth_at_most_50_lakh_long_or_short(long held, String rupees, boolean passes) {
        this.held = held;
        side = Side.ofSign(held);
        value = Money.ofRupees(rupees);
        assertThat(passes(RuleCode.POSITION_LIMIT_EXCEEDED)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"9999000,true", "9999000.01,false"})
    void all_positions_together_are_worth_at_most_a_crore(String rupees, boolean passes) {
        exposure = Money.ofRupees(rupees);
        assertThat(passes(RuleCode.EXPOSURE_EXCEEDED)).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"1000,true", "999.99,false", "-5,false"})
    void an_entry_costs_at_most_what_is_free(String rupees, boolean passes) {
        freeCash = Money.ofRupees(rupees);
        assertThat(passes(RuleCode.BUYING_POWER_EXCEEDED)).isEqualTo(passes);
    }

    @Test
    void a_denial_lists_every_rule_that_failed_with_code_and_facts() {
        units = 1_000_001;
        value = Money.ofRupees("3000000");
        freeCash = Money.ofRupees("10");

        assertThat(failed()).extracting(RiskCheck::explained).containsExactly(
                "ORDER_QUANTITY_EXCEEDED: observed=1000001, limit=1000000",
                "ORDER_VALUE_EXCEEDED: observed=₹3000000.00, limit=₹2500000.00",
                "BUYING_POWER_EXCEEDED: observed=₹3000000.00, limit=₹10.00");
    }

    @Test
    void without_limits_the_rules_of_size_session_and_product_still_hold() {
        limits = RiskLimits.NONE;
        units = 50_000_000;
        value = Money.ofRupees("5000000000");
        freeCash = Money.ofRupees("-1");
        assertThat(failed()).isEmpty();

        units = 0;
        side = Side.SELL;
        product = Product.CNC;
        assertThat(failed()).extracting(RiskCheck::rule).containsExactly(RuleCode.QUANTITY_ZERO,
                RuleCode.SHORT_NOT_ALLOWED);
    }

    @Test
    void limits_that_nothing_could_pass_are_refused_all_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RiskLimits(Money.ZERO, new Money(-1), Money.ZERO, 0, true))
                .withMessageContainingAll("position value limit", "order value limit", "exposure limit",
                        "order quantity limit must be above zero, was 0");
    }

    @Test
    void the_codes_are_written_by_place_so_their_order_never_changes() {
        assertThat(Arrays.stream(RuleCode.values()).map(RuleCode::name)).startsWith("NO_REFERENCE_PRICE",
                "QUANTITY_ZERO", "DUPLICATE_SIGNAL", "SESSION_CLOSED", "SHORT_NOT_ALLOWED",
                "POSITION_LIMIT_EXCEEDED", "ORDER_VALUE_EXCEEDED", "BUYING_POWER_EXCEEDED",
                "FREEZE_QUANTITY_EXCEEDED", "ORDER_QUANTITY_EXCEEDED", "EXPOSURE_EXCEEDED", "ENTRY_PENDING");
    }

    private List<RiskCheck> check() {
        Price price = Price.ofRupees("100");
        long at = TradeDesk.at(time);
        EntryProposal entry = new EntryProposal(instrument, side, product, PriceTerms.MARKET, price, units,
                value,
                Money.ZERO, held, held, at, new MarketFacts(price, at, Optional.empty()),
                new AccountFacts(PLENTY, PLENTY, PLENTY, exposure, freeCash, Money.ZERO, 0, 0, 0, 0, 0, 0,
                        Optional.empty()),
                new StrategyFacts(0, 0, 0, 0, Optional.empty(), false));
        return new EntryRules(new RiskSettings(TradeDesk.PAPER, PLENTY, List.of(), Set.of(), product,
                SizeRule.of("1"), limits, TradeDesk.CALENDAR), new Doubts()).check(entry);
    }

    private List<RiskCheck> failed() {
        return check().stream().filter(check -> !check.passed()).toList();
    }

    private boolean passes(RuleCode rule) {
        return failed().stream().noneMatch(check -> check.rule() == rule);
    }
}
