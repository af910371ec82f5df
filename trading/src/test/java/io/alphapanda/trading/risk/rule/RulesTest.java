package io.alphapanda.trading.risk.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.instrument.Contract;
import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;
import io.alphapanda.trading.risk.limit.NoLimit;
import io.alphapanda.trading.testing.TradeDesk;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each rule at its limit and one step beyond; the rules of value, size, session and product are in
/// `EntryRulesTest`.
class RulesTest {
    private static final Money CASH = Money.ofRupees("1000000");
    private static final Money NOTHING = Money.ZERO;

    private Instrument instrument = TradeDesk.INFY;
    private PriceTerms prices = PriceTerms.MARKET;
    private Money margin = NOTHING;
    private String time = "2026-06-22T10:00";
    private String marked = "2026-06-22T10:00";
    private Optional<Price> previousClose = Optional.empty();
    private Money equity = CASH;
    private Money atStart = CASH;
    private Money peak = CASH;
    private Money freeMargin = CASH;
    private long open;
    private long inSecond;
    private long inMinute;
    private long accountTrades;
    private long instrumentTrades;
    private long strategyTrades;
    private Optional<Halt> accountHalt = Optional.empty();
    private Optional<Halt> strategyHalt = Optional.empty();
    private long lastEntry;
    private long waitsUntil;
    private boolean isLive;

    @ParameterizedTest
    @CsvSource({"100.05,true", "100.04,false", "100.06,false", "0.05,true"})
    void prices_are_multiples_of_the_tick(String rupees, boolean passes) {
        prices = PriceTerms.limit(Price.ofRupees(rupees));
        assertThat(passes(new TickSize())).isEqualTo(passes);
        prices = PriceTerms.stop(Price.ofRupees(rupees));
        assertThat(passes(new TickSize())).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30T15:29:59,true", "2026-06-30T15:30,false", "2026-07-01T10:00,false"})
    void a_contract_is_entered_until_the_close_of_its_last_day(String time, boolean passes) {
        instrument = TradeDesk.FUTURE;
        this.time = time;
        assertThat(passes(new NotExpired(TradeDesk.CALENDAR))).isEqualTo(passes);
        instrument = TradeDesk.INFY;
        assertThat(passes(new NotExpired(TradeDesk.CALENDAR))).isTrue();
    }

    @Test
    void an_index_is_not_tradable_and_all_else_is() {
        assertThat(passes(new Tradable())).isTrue();
        instrument = new MarketIndex(
                new Contract(Exchange.NSE, "NIFTY 50", Price.ofRupees("0.05"), 1, Contract.NO_FREEZE));
        assertThat(passes(new Tradable())).isFalse();
    }

    @Test
    void only_a_strategy_that_may_trade_real_money_passes_where_that_is_asked() {
        assertThat(passes(new LiveEnabled())).isFalse();
        isLive = true;
        assertThat(passes(new LiveEnabled())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"4,true", "5,false"})
    void the_new_order_counts_among_those_that_are_open(long open, boolean passes) {
        this.open = open;
        assertThat(passes(new OpenOrdersMax(5))).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"9,0,SECOND,true", "10,0,SECOND,false", "0,9,MINUTE,true", "0,10,MINUTE,false"})
    void orders_within_a_second_and_a_minute_have_limits(long second, long minute, OrderRateMax.Span span,
            boolean passes) {
        inSecond = second;
        inMinute = minute;
        assertThat(passes(new OrderRateMax(span, 10))).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"59,0,0,STRATEGY,true", "60,0,0,STRATEGY,false", "0,59,0,ACCOUNT,true",
        "0,60,0,ACCOUNT,false",
        "0,0,59,INSTRUMENT,true", "0,0,60,INSTRUMENT,false"})
    void the_61st_trade_of_a_day_is_refused_where_60_are_allowed(long ofStrategy, long ofAccount,
            long ofInstrument, TradesPerDayMax.Whose whose, boolean passes) {
        strategyTrades = ofStrategy;
        accountTrades = ofAccount;
        instrumentTrades = ofInstrument;
        assertThat(passes(new TradesPerDayMax(whose, 60))).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"990000,true", "989999.99,false", "1500000,true", "1000000,true"})
    void a_days_loss_has_a_limit_and_a_profit_none(String equity, boolean passes) {
        this.equity = Money.ofRupees(equity);
        assertThat(passes(new DailyLossMax(Money.ofRupees("10000"), NoLimit.SHARE))).isEqualTo(passes);
        assertThat(passes(new DailyLossMax(NoLimit.MONEY, Rate.ofPercent("1")))).isEqualTo(passes);
        assertThat(passes(new DailyLossMax(Money.ofRupees("20000"), Rate.ofPercent("1")))).isEqualTo(passes);
    }

    @Test
    void an_account_that_began_the_day_in_debt_may_lose_no_share_of_it() {
        atStart = Money.ofRupees("-5");
        equity = Money.ofRupees("-5");
        assertThat(passes(new DailyLossMax(NoLimit.MONEY, Rate.ofPercent("1")))).isTrue();
        equity = Money.ofRupees("-5.01");
        assertThat(passes(new DailyLossMax(NoLimit.MONEY, Rate.ofPercent("1")))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"900000,true", "899999.99,false", "1000000,true"})
    void a_drawdown_is_counted_from_the_peak(String equity, boolean passes) {
        this.equity = Money.ofRupees(equity);
        assertThat(passes(new DrawdownMax(Rate.ofPercent("10")))).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"110,true", "110.01,false", "90,true", "89.99,false"})
    void the_price_that_an_order_names_is_near_the_last(String rupees, boolean passes) {
        prices = PriceTerms.limit(Price.ofRupees(rupees));
        assertThat(passes(new PriceBand(Rate.ofPercent("10")))).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"125,true", "124.99,false"})
    void the_circuit_band_lies_around_the_day_before(String close, boolean passes) {
        assertThat(passes(new CircuitBand(Rate.ofPercent("20")))).isTrue();
        previousClose = Optional.of(Price.ofRupees(close));
        prices = PriceTerms.limit(Price.ofRupees("150"));
        assertThat(passes(new CircuitBand(Rate.ofPercent("20")))).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-22T09:59:57,true", "2026-06-22T09:59:56.999999,false"})
    void seed_defect_15_a_price_is_at_most_so_many_seconds_old(String marked, boolean passes) {
        this.marked = marked;
        assertThat(passes(new FreshPrice(3))).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"500,true", "500.01,false"})
    void an_entry_needs_at_most_the_margin_that_is_free(String needed, boolean passes) {
        margin = Money.ofRupees(needed);
        freeMargin = Money.ofRupees("500");
        assertThat(passes(new FreeMargin())).isEqualTo(passes);
    }

    @Test
    void two_entries_lie_so_many_seconds_apart() {
        assertThat(passes(new Throttle(30))).isTrue();
        lastEntry = TradeDesk.at(time) - 30_000_000L;
        assertThat(passes(new Throttle(30))).isTrue();
        lastEntry++;
        assertThat(passes(new Throttle(30))).isFalse();
    }

    @Test
    void a_cooldown_ends_at_its_moment() {
        waitsUntil = TradeDesk.at(time);
        assertThat(passes(new Cooldown())).isTrue();
        waitsUntil++;
        assertThat(check(new Cooldown()).explained())
                .isEqualTo("COOLDOWN_ACTIVE: observed=2026-06-22 10:00:00, limit=2026-06-22 10:00:00");
    }

    @Test
    void a_halt_gives_its_own_reason() {
        assertThat(passes(new StrategyRunning(3))).isTrue();
        assertThat(passes(new AccountRunning(3))).isTrue();
        strategyHalt = Optional.of(new Halt(Unit.COUNT, 3, 3));
        accountHalt = Optional.of(new Halt(Unit.RUPEES, 5_000_000, 4_000_000));
        assertThat(check(new StrategyRunning(3)).explained())
                .isEqualTo("STRATEGY_HALTED: observed=3, limit=3");
        assertThat(check(new AccountRunning(3)).explained())
                .isEqualTo("ACCOUNT_HALTED: observed=₹5.00, limit=₹4.00");
    }

    @Test
    void every_rule_answers_with_its_own_code() {
        assertThat(check(new LiveEnabled()).rule()).isEqualTo(RuleCode.LIVE_NOT_ENABLED);
        assertThat(check(new Tradable()).rule()).isEqualTo(new Tradable().code());
        assertThat(check(new FreshPrice(1)).rule()).isEqualTo(RuleCode.PRICE_STALE);
        assertThat(check(new FreeMargin()).rule()).isEqualTo(RuleCode.MARGIN_EXCEEDED);
    }

    private boolean passes(EntryRule rule) {
        RiskCheck check = check(rule);
        assertThat(check.rule()).isEqualTo(rule.code());
        return check.passed();
    }

    private RiskCheck check(EntryRule rule) {
        Price last = Price.ofRupees("100");
        return rule.check(new EntryProposal(instrument, Side.BUY, Product.NRML, prices, last, 10,
                Money.ofRupees("1000"), margin, 0, 0, TradeDesk.at(time),
                new MarketFacts(last, TradeDesk.at(marked), previousClose),
                new AccountFacts(equity, atStart, peak, NOTHING, CASH, freeMargin, open, inSecond, inMinute,
                        accountTrades, instrumentTrades, 0, accountHalt),
                new StrategyFacts(strategyTrades, lastEntry, waitsUntil, 0, strategyHalt, isLive)));
    }
}
