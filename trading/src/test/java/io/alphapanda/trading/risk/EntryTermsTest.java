package io.alphapanda.trading.risk;

import static io.alphapanda.trading.risk.RiskDesk.EMA;
import static io.alphapanda.trading.risk.RiskDesk.INDEX;
import static io.alphapanda.trading.risk.RiskDesk.INFY;
import static io.alphapanda.trading.risk.RiskDesk.SMA;
import static io.alphapanda.trading.risk.RiskDesk.orders;
import static io.alphapanda.trading.risk.RiskDesk.why;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.terms.OrdType;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.terms.TimeInForce;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.trading.risk.limit.NoLimit;
import io.alphapanda.trading.risk.limit.PriceLimits;
import io.alphapanda.trading.sizing.SizeRule;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an entry takes from its signal, its strategy and the market.
class EntryTermsTest {
    @ParameterizedTest
    @CsvSource({"LONG,95.03,95.00,100", "LONG,105.03,105.00,105.00", "SHORT,95.03,95.05,100",
        "SHORT,105.03,105.05,105.05", "LONG,95.05,95.05,100"})
    void a_limit_is_rounded_to_its_passive_side_and_tested_at_the_higher_price(Target target, String wanted,
            String limit, String reference) {
        OrderTerms terms = entry(target, PriceTerms.limit(Price.ofRupees(wanted)));
        assertThat(terms.prices().limitPrice()).contains(Price.ofRupees(limit));
        assertThat(terms.referencePrice()).isEqualTo(Price.ofRupees(reference));
    }

    @ParameterizedTest
    @CsvSource({"LONG,105.03,105.05,105.05", "SHORT,95.03,95.00,100"})
    void a_stop_trigger_is_rounded_to_the_later_side(Target target, String wanted, String trigger,
            String reference) {
        OrderTerms terms = entry(target, PriceTerms.stop(Price.ofRupees(wanted)));
        assertThat(terms.prices().triggerPrice()).contains(Price.ofRupees(trigger));
        assertThat(terms.referencePrice()).isEqualTo(Price.ofRupees(reference));
    }

    @Test
    void the_trigger_of_a_stop_with_a_limit_goes_along_with_the_limit() {
        PriceTerms wanted = new PriceTerms(OrdType.STOP_LIMIT, TimeInForce.DAY,
                Optional.of(Price.ofRupees("105.04")), Optional.of(Price.ofRupees("105.03")));
        assertThat(entry(Target.LONG, wanted).prices()).isEqualTo(new PriceTerms(OrdType.STOP_LIMIT,
                TimeInForce.DAY, Optional.of(Price.ofRupees("105")), Optional.of(Price.ofRupees("105"))));
    }

    @Test
    void a_limit_of_less_than_a_tick_is_denied() {
        RiskDesk desk = RiskDesk.of(RiskLimits.NONE);
        assertThat(why(desk.want(SMA, INFY, Target.LONG, PriceTerms.limit(Price.ofRupees("0.04")))))
                .startsWith("RULE_FAILED");
    }

    /// One seed system sent intents without a quantity, which were then always rejected.
    @Test
    void seed_defect_06_every_order_has_a_quantity_and_a_price_that_it_was_tested_at() {
        RiskDesk desk = RiskDesk.of(RiskLimits.RUNNING);
        ApprovedOrder order = orders(desk.want(Target.LONG)).getFirst();
        assertThat(order.terms().quantity()).isEqualTo(new OrderQuantity.Units(10));
        assertThat(order.terms().referencePrice()).isEqualTo(Price.ofRupees("100"));
    }

    @Test
    void each_strategy_enters_under_its_own_product_and_size() {
        RiskDesk desk = new RiskDesk(RiskDesk.settings(RiskLimits.DESK, Product.CNC, "10")
                .with(Map.of(EMA, new StrategyTerms(Product.MIS, SizeRule.of("7"), false))));
        desk.price(INFY, "100");
        ApprovedOrder usual = orders(desk.want(Target.LONG)).getFirst();
        ApprovedOrder own = orders(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET)).getFirst();
        assertThat(usual.terms().product()).isEqualTo(Product.CNC);
        assertThat(own.terms().product()).isEqualTo(Product.MIS);
        assertThat(own.terms().quantity()).isEqualTo(new OrderQuantity.Units(7));

        desk.fill(usual, "100");
        desk.fill(own, "100");
        desk.restart().at("2026-06-22T15:20");
        assertThat(orders(desk.due(MarketSegment.EQUITY, Due.MIS_CUT_OFF)))
                .extracting(order -> order.terms().product(), order -> order.terms().quantity())
                .containsExactly(tuple(Product.MIS, new OrderQuantity.Units(7)));
        assertThat(orders(desk.want(Target.FLAT))).extracting(order -> order.terms().product())
                .containsExactly(Product.CNC);
    }

    @Test
    void in_a_live_account_only_strategies_that_may_trade_real_money_enter_and_all_leave() {
        RiskSettings settings = RiskDesk.settings(RiskLimits.DESK, Product.NRML, "10")
                .with(Map.of(EMA, new StrategyTerms(Product.NRML, SizeRule.of("10"), true)));
        RiskDesk live = new RiskDesk(settings.live());
        live.price(INFY, "100");
        assertThat(why(live.want(Target.LONG))).isEqualTo("LIVE_NOT_ENABLED: observed=0, limit=1");
        ApprovedOrder entry = orders(live.want(EMA, INFY, Target.LONG, PriceTerms.MARKET)).getFirst();
        assertThat(live.fill(entry, "100")).isEmpty();
        assertThat(orders(live.want(EMA, INFY, Target.FLAT, PriceTerms.MARKET))).hasSize(1);

        RiskDesk paper = new RiskDesk(settings);
        paper.price(INFY, "100");
        assertThat(orders(paper.want(Target.LONG))).hasSize(1);
    }

    @Test
    void an_index_is_traded_by_research_and_by_no_running_desk() {
        RiskDesk research = RiskDesk.of(RiskLimits.DESK);
        research.price(INDEX, "22000");
        assertThat(orders(research.want(SMA, INDEX, Target.LONG, PriceTerms.MARKET))).hasSize(1);
        RiskDesk running = RiskDesk.of(RiskLimits.RUNNING);
        running.price(INDEX, "22000");
        assertThat(why(running.want(SMA, INDEX, Target.LONG, PriceTerms.MARKET))).contains("NOT_TRADABLE");
    }

    /// One seed system took old ticks from a topic for live ones, since it looked at the wall clock.
    @Test
    void seed_defect_15_a_backlog_of_old_ticks_or_bars_is_no_fresh_price() {
        RiskDesk desk = fresh(60);
        desk.price(INFY, "100", desk.now() - 61_000_000L);
        assertThat(why(desk.want(Target.LONG))).startsWith("PRICE_STALE");
        desk.price(INFY, "100", desk.now() - 60_000_000L);
        desk.end(orders(desk.want(Target.LONG)).getFirst());

        RiskDesk bars = fresh(60);
        long end = bars.now() - 61_000_000L;
        Price price = Price.ofRupees("100");
        bars.feed(Scope.SHARED,
                new Bar(INFY.id(), Timeframe.M1, end - 60_000_000L, end, price, price, price, price, 0));
        assertThat(why(bars.want(Target.LONG))).startsWith("PRICE_STALE");
    }

    @Test
    void an_older_price_never_replaces_a_newer_one_and_a_newer_fill_does() {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK);
        desk.price(INFY, "200", desk.now() - 1);
        assertThat(entryAt(desk)).isEqualTo(Price.ofRupees("100"));
        desk.later("1").fill(orders(desk.want(Target.LONG)).getFirst(), "150");
        assertThat(orders(desk.want(Target.FLAT)).getFirst().terms().referencePrice())
                .isEqualTo(Price.ofRupees("150"));
    }

    @Test
    void the_circuit_band_lies_around_yesterdays_last_price() {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK
                .with(new PriceLimits(NoLimit.SHARE, RiskLimits.RUNNING.prices().circuitMax(),
                        NoLimit.COUNT)));
        desk.restart().at("2026-06-23T09:15").price(INFY, "120.05");
        assertThat(why(desk.want(Target.LONG)))
                .isEqualTo("PRICE_BAND_EXCEEDED: observed=20.05%, limit=20%");
        desk.price(INFY, "120");
        assertThat(orders(desk.want(Target.LONG))).hasSize(1);
    }

    private static RiskDesk fresh(long seconds) {
        return new RiskDesk(RiskDesk.settings(
                RiskLimits.DESK.with(new PriceLimits(NoLimit.SHARE, NoLimit.SHARE, seconds)), Product.NRML,
                "10"));
    }

    private static Price entryAt(RiskDesk desk) {
        ApprovedOrder order = orders(desk.want(Target.LONG)).getFirst();
        desk.end(order);
        return order.terms().referencePrice();
    }

    private static OrderTerms entry(Target target, PriceTerms terms) {
        RiskDesk desk = RiskDesk.of(RiskLimits.NONE);
        ApprovedOrder order = orders(desk.want(SMA, INFY, target, terms)).getFirst();
        return order.terms();
    }
}
