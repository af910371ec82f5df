package io.alphapanda.trading.risk;

import static io.alphapanda.trading.risk.RiskDesk.EMA;
import static io.alphapanda.trading.risk.RiskDesk.INFY;
import static io.alphapanda.trading.risk.RiskDesk.orders;
import static io.alphapanda.trading.risk.RiskDesk.why;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.trading.risk.limit.NoLimit;
import io.alphapanda.trading.risk.limit.OrderLimits;
import io.alphapanda.trading.risk.limit.PaceLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How fast orders may follow one another.
class PaceTest {
    @Test
    void orders_within_a_sliding_second_are_counted_across_restarts() {
        RiskDesk desk = RiskDesk
                .of(RiskLimits.NONE.with(new OrderLimits(NoLimit.COUNT, NoLimit.COUNT, 3, 100)));
        desk.want(Target.LONG);
        desk.later("0.5");
        want(desk, "b");
        want(desk, "c");
        assertThat(why(want(desk.restart(), "d"))).isEqualTo("ORDER_RATE_EXCEEDED: observed=4, limit=3");
        desk.later("0.499999");
        assertThat(why(want(desk, "d"))).startsWith("ORDER_RATE_EXCEEDED");
        desk.later("0.000001");
        assertThat(orders(want(desk, "d"))).hasSize(1);
        assertThat(why(want(desk, "e"))).startsWith("ORDER_RATE_EXCEEDED");
    }

    @Test
    void orders_within_a_minute_have_their_own_limit_and_exits_count_and_pass() {
        RiskDesk desk = RiskDesk
                .of(RiskLimits.NONE.with(new OrderLimits(NoLimit.COUNT, NoLimit.COUNT, 100, 2)));
        desk.enter(Target.LONG, "100");
        desk.later("30").leave("100");
        assertThat(why(desk.want(Target.LONG))).isEqualTo("ORDER_RATE_EXCEEDED: observed=3, limit=2");
        desk.later("30").enter(Target.LONG, "100");
        assertThat(orders(desk.want(Target.FLAT))).hasSize(1);
    }

    @Test
    void a_window_holds_no_more_stamps_than_its_limit() {
        RiskDesk desk = RiskDesk
                .of(RiskLimits.NONE.with(new OrderLimits(NoLimit.COUNT, NoLimit.COUNT, 2, 2)));
        for (int i = 0; i < 20; i++) {
            desk.enter(Target.LONG, "100");
            desk.leave("100");
            desk.later("60");
        }
        assertThat(desk.state().lines()).filteredOn(line -> line.startsWith("stamps="))
                .allMatch(line -> line.split("at=", -1).length - 1 <= 2);
    }

    @Test
    void as_many_orders_may_be_open_as_the_limit_says() {
        RiskDesk desk = RiskDesk.of(
                RiskLimits.NONE.with(new OrderLimits(NoLimit.COUNT, 2, NoLimit.COUNT, NoLimit.COUNT)));
        ApprovedOrder first = orders(desk.want(Target.LONG)).getFirst();
        want(desk, "b");
        assertThat(why(want(desk, "c"))).isEqualTo("OPEN_ORDERS_EXCEEDED: observed=3, limit=2");
        desk.end(first);
        assertThat(orders(want(desk, "c"))).hasSize(1);
    }

    /// One seed system's throttle lacked the very method that its engine called.
    @Test
    void seed_defect_37_a_second_entry_of_a_strategy_in_an_instrument_waits_its_seconds() {
        RiskDesk desk = RiskDesk.of(RiskLimits.NONE.with(new PaceLimits(30, 0, NoLimit.COUNT, 0)));
        desk.enter(Target.LONG, "100");
        desk.leave("100");
        desk.later("29.999999");
        assertThat(why(desk.restart().want(Target.LONG))).startsWith("COOLDOWN_ACTIVE");
        assertThat(orders(want(desk, "b"))).hasSize(1);
        desk.later("0.000001");
        assertThat(orders(desk.want(Target.LONG))).hasSize(1);
    }

    @Test
    void after_a_losing_trade_a_strategy_waits_its_minutes() {
        RiskDesk desk = RiskDesk.of(RiskLimits.NONE.with(new PaceLimits(0, 10, NoLimit.COUNT, 0)));
        desk.enter(Target.LONG, "100");
        desk.leave("99.95");
        desk.later("599.999999");
        assertThat(why(desk.restart().want(Target.LONG))).startsWith("COOLDOWN_ACTIVE");
        assertThat(orders(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET))).hasSize(1);
        desk.later("0.000001").enter(Target.LONG, "100");
        desk.leave("100");
        assertThat(orders(desk.want(Target.LONG))).hasSize(1);
    }

    @Test
    void losses_in_a_row_bring_the_longer_wait_and_a_win_between_them_does_not() {
        RiskDesk desk = RiskDesk.of(RiskLimits.NONE.with(new PaceLimits(0, 0, 2, 60)));
        trade(desk, "99");
        trade(desk, "101");
        trade(desk, "99");
        trade(desk, "99");
        assertThat(why(desk.later("3599").want(Target.LONG))).startsWith("COOLDOWN_ACTIVE");
        assertThat(orders(desk.later("1").want(Target.LONG))).hasSize(1);
    }

    private static void trade(RiskDesk desk, String exit) {
        desk.enter(Target.LONG, "100");
        desk.leave(exit);
    }

    private static List<Envelope> want(RiskDesk desk, String strategy) {
        return desk.want(new StrategyId(strategy), INFY, Target.LONG, PriceTerms.MARKET);
    }
}
