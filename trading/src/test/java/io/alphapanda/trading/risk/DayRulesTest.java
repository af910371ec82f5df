package io.alphapanda.trading.risk;

import static io.alphapanda.trading.risk.RiskDesk.EMA;
import static io.alphapanda.trading.risk.RiskDesk.FUTURE;
import static io.alphapanda.trading.risk.RiskDesk.INFY;
import static io.alphapanda.trading.risk.RiskDesk.orders;
import static io.alphapanda.trading.risk.RiskDesk.why;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.trading.risk.limit.BreakerLimits;
import io.alphapanda.trading.risk.limit.DayLimits;
import io.alphapanda.trading.risk.limit.NoLimit;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Counts and losses of an exchange day, and the halts that they bring.
class DayRulesTest {
    /// One seed system counted trades under one name and looked them up under another, so its cap never held.
    @Test
    void seed_defect_10_the_61st_trade_of_a_day_is_refused_across_restarts_and_the_next_day_begins_anew() {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK
                .with(DayLimits.NONE.withTrades(60, NoLimit.COUNT, NoLimit.COUNT)));
        for (int trade = 1; trade <= 60; trade++) {
            desk.later("60").enter(Target.LONG, "100");
            desk.leave("100");
            if (trade % 20 == 0) {
                desk.restart();
            }
        }
        assertThat(why(desk.want(Target.LONG))).isEqualTo("TRADES_PER_DAY_EXCEEDED: observed=61, limit=60");
        assertThat(orders(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET))).hasSize(1);

        desk.at("2026-06-23T09:15").price(INFY, "100");
        assertThat(orders(desk.want(Target.LONG))).hasSize(1);
    }

    @Test
    void a_trade_counts_once_approved_even_if_it_never_fills() {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK.with(DayLimits.NONE.withTrades(1, 2, NoLimit.COUNT)));
        desk.end(orders(desk.want(Target.LONG)).getFirst());
        assertThat(why(desk.want(Target.LONG))).startsWith("TRADES_PER_DAY_EXCEEDED");
        desk.end(orders(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET)).getFirst());
        assertThat(why(desk.want(RiskDesk.SMA, INFY, Target.SHORT, PriceTerms.MARKET)))
                .isEqualTo("TRADES_PER_DAY_EXCEEDED: observed=2, limit=1; "
                        + "TRADES_PER_DAY_EXCEEDED: observed=3, limit=2");
    }

    @Test
    void trades_in_one_instrument_leave_another_free() {
        RiskDesk desk = RiskDesk.of(
                RiskLimits.DESK.with(DayLimits.NONE.withTrades(NoLimit.COUNT, NoLimit.COUNT, 1)),
                Product.NRML,
                "75");
        desk.price(FUTURE, "100");
        desk.enter(Target.LONG, "100");
        assertThat(why(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET)))
                .startsWith("TRADES_PER_DAY_EXCEEDED");
        assertThat(orders(desk.want(EMA, FUTURE, Target.LONG, PriceTerms.MARKET))).hasSize(1);
    }

    /// One seed system halted on the size of the day's result, so that a good day stopped it too.
    @Test
    void seed_defect_12_profit_never_trips_a_loss_limit() {
        RiskDesk desk = losing("1000");
        desk.enter(Target.LONG, "100");
        desk.price(INFY, "50000");
        assertThat(orders(desk.want(EMA, INFY, Target.SHORT, PriceTerms.MARKET))).hasSize(1);
    }

    @Test
    void a_days_loss_counts_open_positions_to_the_paisa_and_its_recovery_too() {
        RiskDesk desk = losing("100");
        desk.enter(Target.LONG, "100");
        desk.price(INFY, "90");
        desk.end(orders(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET)).getFirst());
        desk.price(INFY, "89.95");
        assertThat(why(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET)))
                .isEqualTo("DAILY_LOSS_EXCEEDED: observed=₹100.50, limit=₹100.00");
        desk.price(INFY, "90");
        assertThat(orders(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET))).hasSize(1);
    }

    @Test
    void a_day_begins_with_what_the_account_was_worth_before_its_first_event() {
        RiskDesk desk = losing("100");
        desk.enter(Target.LONG, "100");
        desk.price(INFY, "89");
        assertThat(why(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET))).startsWith("DAILY_LOSS");

        // The gap of the night is part of the new day.
        desk.at("2026-06-23T09:15").price(INFY, "79");
        assertThat(orders(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET))).hasSize(1);
        desk.restart().price(INFY, "78.95");
        assertThat(why(desk.want(RiskDesk.SMA, INFY, Target.SHORT, PriceTerms.MARKET)))
                .startsWith("DAILY_LOSS");
    }

    @Test
    void a_drawdown_is_remembered_over_days_and_restarts() {
        RiskDesk desk = RiskDesk.of(RiskLimits.NONE.with(
                DayLimits.NONE.withLosses(NoLimit.MONEY, NoLimit.SHARE, Rate.ofPercent("10"))), Product.NRML,
                "1000");
        desk.enter(Target.LONG, "100");
        desk.price(INFY, "1100");
        desk.leave("1100");
        // Peak 20 lakh.
        desk.at("2026-06-23T09:15").enter(Target.LONG, "1100");
        desk.restart().price(INFY, "900");
        desk.end(orders(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET)).getFirst());
        desk.price(INFY, "899");
        assertThat(why(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET)))
                .startsWith("DRAWDOWN_EXCEEDED: observed=10.05%, limit=10");
    }

    @Test
    void a_streak_of_losses_halts_a_strategy_until_the_next_day_and_no_other() {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK
                .with(new BreakerLimits(2, NoLimit.MONEY, NoLimit.COUNT, NoLimit.MONEY)));
        lose(desk);
        desk.enter(Target.LONG, "100");
        desk.leave("101");
        lose(desk);
        lose(desk.restart());
        assertThat(why(desk.want(Target.LONG))).isEqualTo("STRATEGY_HALTED: observed=2, limit=2");
        assertThat(why(desk.restart().want(Target.LONG))).startsWith("STRATEGY_HALTED");
        ApprovedOrder other = orders(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET)).getFirst();
        assertThat(other.terms().instrument()).isEqualTo(INFY.id());

        desk.at("2026-06-23T09:15").price(INFY, "100");
        assertThat(orders(desk.want(Target.LONG))).hasSize(1);
    }

    @Test
    void a_strategys_loss_of_today_halts_it_for_good_even_if_made_good() {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK.with(
                new BreakerLimits(NoLimit.COUNT, Money.ofRupees("100"), NoLimit.COUNT, NoLimit.MONEY)));
        desk.enter(Target.LONG, "100");
        desk.price(INFY, "89.95");
        assertThat(why(desk.want(Target.SHORT)))
                .isEqualTo("STRATEGY_HALTED: observed=₹100.50, limit=₹100.00");
        desk.price(INFY, "120");
        assertThat(why(desk.want(Target.SHORT))).startsWith("STRATEGY_HALTED");
    }

    @Test
    void losses_of_all_strategies_halt_the_account_and_its_exits_pass() {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK
                .with(new BreakerLimits(NoLimit.COUNT, NoLimit.MONEY, 2, NoLimit.MONEY)));
        ApprovedOrder held = orders(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET)).getFirst();
        desk.fill(held, "100");
        lose(desk);
        lose(desk);
        List<Envelope> reversal = desk.want(EMA, INFY, Target.SHORT, PriceTerms.MARKET);
        assertThat(why(reversal)).isEqualTo("ACCOUNT_HALTED: observed=2, limit=2");
        assertThat(orders(reversal)).hasSize(1);
    }

    private static void lose(RiskDesk desk) {
        desk.enter(Target.LONG, "100");
        desk.leave("99.95");
    }

    private static RiskDesk losing(String rupees) {
        return RiskDesk.of(RiskLimits.NONE.with(
                DayLimits.NONE.withLosses(Money.ofRupees(rupees), NoLimit.SHARE, NoLimit.SHARE)));
    }
}
