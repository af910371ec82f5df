package io.alphapanda.trading.risk;

import static io.alphapanda.trading.risk.RiskDesk.CALL;
import static io.alphapanda.trading.risk.RiskDesk.INFY;
import static io.alphapanda.trading.risk.RiskDesk.SMA;
import static io.alphapanda.trading.risk.RiskDesk.orders;
import static io.alphapanda.trading.risk.RiskDesk.why;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.trading.margin.FlatMargins;
import io.alphapanda.trading.risk.limit.BreakerLimits;
import io.alphapanda.trading.risk.limit.DayLimits;
import io.alphapanda.trading.risk.limit.OrderLimits;
import io.alphapanda.trading.risk.limit.PaceLimits;
import io.alphapanda.trading.risk.limit.PriceLimits;
import io.alphapanda.trading.risk.limit.ValueLimits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Exits pass where entries do not.
class ExitsPassTest {
    private static final Money RUPEE = Money.ofRupees("1");
    /// One entry of ten units passes; afterwards nothing does.
    private static final RiskLimits TIGHT = new RiskLimits(
            new ValueLimits(Money.ofRupees("1000"), Money.ofRupees("1000"), Money.ofRupees("1000")),
            new OrderLimits(10, 1, 1, 1),
            new DayLimits(1, 1, 1, RUPEE, Rate.ofPercent("0.0001"), Rate.ofPercent("0.0001")),
            new PriceLimits(Rate.ofPercent("1"), Rate.ofPercent("1"), 5), new PaceLimits(3_600, 60, 1, 60),
            new BreakerLimits(1, RUPEE, 1, RUPEE), Optional.of(FlatMargins.USUAL), true, false);

    @Test
    void an_exit_passes_while_every_rule_that_can_deny_an_entry_does() {
        RiskDesk desk = RiskDesk.of(TIGHT);
        desk.enter(Target.LONG, "100");
        desk.price(INFY, "50");
        desk.price(INFY, "101000");
        desk.price(INFY, "50");
        desk.later("6");
        List<Envelope> events = desk.want(SMA, INFY, Target.SHORT, PriceTerms.limit(Price.ofRupees("150")));

        assertThat(why(events)).contains("OPEN_ORDERS_EXCEEDED", "ORDER_RATE_EXCEEDED", "PRICE_BAND_EXCEEDED",
                "PRICE_STALE", "TRADES_PER_DAY_EXCEEDED", "DAILY_LOSS_EXCEEDED", "DRAWDOWN_EXCEEDED",
                "COOLDOWN_ACTIVE", "STRATEGY_HALTED", "ACCOUNT_HALTED", "ORDER_VALUE_EXCEEDED",
                "POSITION_LIMIT_EXCEEDED", "EXPOSURE_EXCEEDED");
        assertThat(orders(events)).extracting(order -> order.terms().purpose()).containsExactly(Purpose.EXIT);
        assertThat(orders(events).getFirst().terms().prices()).isEqualTo(PriceTerms.MARKET);
    }

    @Test
    void a_stale_price_stops_an_entry_and_no_exit() {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK.with(
                new PriceLimits(RiskLimits.DESK.prices().bandMax(), RiskLimits.DESK.prices().circuitMax(),
                        5)));
        desk.enter(Target.LONG, "100");
        desk.later("3600");
        assertThat(why(desk.want(Target.SHORT))).startsWith("PRICE_STALE");
        RiskDesk flat = RiskDesk.of(RiskLimits.DESK);
        flat.enter(Target.LONG, "100");
        assertThat(orders(flat.later("3600").want(Target.FLAT))).hasSize(1);
    }

    @Test
    void an_exit_larger_than_the_freeze_is_split_into_whole_lots_and_such_an_entry_is_denied() {
        RiskDesk desk = RiskDesk.of(RiskLimits.NONE, Product.NRML, "100");
        desk.price(CALL, "20");
        ApprovedOrder entry = orders(desk.want(SMA, CALL, Target.LONG, PriceTerms.MARKET)).getFirst();
        // A venue that fills twice what was asked, as a position that was carried over might be.
        desk.fill(entry, 100, 0, "20");
        desk.fill(entry, 100, 0, "20");
        desk.fill(entry, 35, 0, "20");
        List<ApprovedOrder> exits = orders(desk.want(SMA, CALL, Target.FLAT, PriceTerms.MARKET));

        assertThat(exits).extracting(order -> order.terms().quantity()).containsExactly(
                new OrderQuantity.Units(100), new OrderQuantity.Units(100), new OrderQuantity.Units(35));
        exits.forEach(exit -> desk.fill(exit, "20"));
        assertThat(why(desk.want(SMA, CALL, Target.FLAT, PriceTerms.MARKET))).startsWith("DUPLICATE_SIGNAL");

        RiskDesk large = RiskDesk.of(RiskLimits.NONE, Product.NRML, "110");
        large.price(CALL, "20");
        assertThat(why(large.want(SMA, CALL, Target.LONG, PriceTerms.MARKET)))
                .isEqualTo("FREEZE_QUANTITY_EXCEEDED: observed=110, limit=100");
    }

    @Test
    void figures_beyond_counting_deny_the_entry_and_let_the_exit_pass() {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK);
        desk.enter(Target.LONG, "100");
        desk.price(INFY, "9000000000000");
        List<Envelope> events = desk.want(Target.SHORT);

        assertThat(why(events)).isEqualTo("RULE_FAILED: observed=0, limit=0");
        assertThat(orders(events)).extracting(order -> order.terms().purpose()).containsExactly(Purpose.EXIT);
        // The next day begins with an account that cannot be counted.
        desk.at("2026-06-23T09:15").price(INFY, "9000000000000");
        assertThat(why(desk.want(RiskDesk.EMA, INFY, Target.LONG, PriceTerms.MARKET)))
                .startsWith("RULE_FAILED");
    }

    @Test
    void a_rule_that_throws_denies_the_entry_and_the_others_answer_all_the_same() {
        RiskDesk desk = RiskDesk.of(RiskLimits.RUNNING.with(
                new PriceLimits(Rate.ofPercent("10"), Rate.ofPercent("20"), Long.MAX_VALUE - 1)));
        assertThat(why(desk.want(Target.LONG))).startsWith("RULE_FAILED: observed=").doesNotContain(";");
    }
}
