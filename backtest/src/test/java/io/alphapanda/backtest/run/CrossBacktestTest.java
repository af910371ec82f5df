package io.alphapanda.backtest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.alphapanda.backtest.report.RoundTrip;
import io.alphapanda.backtest.report.RunReport;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.position.Position;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.venue.Slippage;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Small markets whose every fill was worked out by hand.
class CrossBacktestTest {
    /// Falls, rises, stands still, falls, rises: the tie stands at index 4.
    private static final String[] WITH_A_TIE = {"100 100", "100 99", "99 101", "102 103", "103 103",
        "104 100",
        "98 97", "96 99", "101 102"};

    @Test
    void touch_follows_the_last_sign_through_a_tie() {
        RunReport report = run("touch", CloseAtEnd.NO, WITH_A_TIE);

        assertThat(report.trips()).containsExactly(
                new RoundTrip(10, 3, 6, Price.ofRupees("102"), Price.ofRupees("98"), Money.ofRupees("-40"),
                        Money.ZERO, at("09:18"), at("09:21")),
                new RoundTrip(-10, 6, 8, Price.ofRupees("98"), Price.ofRupees("101"), Money.ofRupees("-30"),
                        Money.ZERO, at("09:21"), at("09:23")));
        assertThat(report.openPosition()).isEqualTo(new Position(10, Money.ofRupees("1010")));
        assertThat(report.end().cash()).isEqualTo(Money.ofRupees("98920"));
        assertThat(report.end().equity()).isEqualTo(Money.ofRupees("99940"));
        assertThat(equity(report)).containsExactly(100_000L, 100_000L, 100_000L, 100_010L, 100_010L, 99_980L,
                99_970L, 99_950L, 99_940L);
        assertThat(report.maxDrawdownPct()).isCloseTo(100 * (99_940.0 / 100_010 - 1), within(1e-12));
        assertThat(report.returnPct()).isCloseTo(-0.06, within(1e-12));
        assertThat(report.winRatePct()).isZero();
        assertThat(report.denials()).isZero();
    }

    @Test
    void strict_needs_below_on_the_bar_before_and_above_on_this_one() {
        RunReport report = run("strict", CloseAtEnd.NO, WITH_A_TIE);

        assertThat(report.trips()).isEmpty();
        assertThat(report.openPosition()).isEqualTo(new Position(10, Money.ofRupees("1020")));
        assertThat(report.end().unrealised()).isEqualTo(Money.ZERO);
        assertThat(report.denials()).isZero();
    }

    @Test
    void the_first_sign_opens_nothing() {
        RunReport report = run("touch", CloseAtEnd.NO, "100 100", "100 101", "101 102", "102 103");

        assertThat(report.openPosition()).isEqualTo(Position.FLAT);
        assertThat(report.trips()).isEmpty();
        assertThat(report.bars()).isEqualTo(4);
    }

    @Test
    void an_open_position_is_marked_at_the_last_close_and_is_no_trade() {
        RunReport report = run("touch", CloseAtEnd.NO, "100 100", "100 99", "99 101", "102 107.50");

        assertThat(report.trips()).isEmpty();
        assertThat(report.end().unrealised()).isEqualTo(Money.ofRupees("55"));
        assertThat(report.end().exposure()).isEqualTo(Money.ofRupees("1075"));
        assertThat(report.end().equity()).isEqualTo(Money.ofRupees("100055"));
    }

    @Test
    void close_at_end_closes_at_the_last_bars_open() {
        RunReport report = run("touch", CloseAtEnd.OPEN, WITH_A_TIE);

        assertThat(report.openPosition()).isEqualTo(Position.FLAT);
        assertThat(report.trips().getLast()).isEqualTo(new RoundTrip(10, 8, 8, Price.ofRupees("101"),
                Price.ofRupees("101"), Money.ZERO, Money.ZERO, at("09:23"), at("09:23")));
        assertThat(report.end().equity()).isEqualTo(Money.ofRupees("99930"));
        assertThat(equity(report)).hasSize(9).endsWith(99_930L);
    }

    @Test
    void close_at_end_may_close_at_the_last_bars_close() {
        RunReport report = run("touch", CloseAtEnd.CLOSE, WITH_A_TIE);

        assertThat(report.trips().getLast()).isEqualTo(new RoundTrip(10, 8, 8, Price.ofRupees("101"),
                Price.ofRupees("102"), Money.ofRupees("10"), Money.ZERO, at("09:23"), at("09:24")));
        assertThat(report.end().equity()).isEqualTo(Money.ofRupees("99940"));
    }

    @Test
    void an_order_that_the_last_bar_asks_for_is_canceled_and_not_closed_out() {
        String[] endsWithASignal = List.of(WITH_A_TIE).subList(0, 8).toArray(String[]::new);
        RunReport open = run("touch", CloseAtEnd.OPEN, endsWithASignal);
        RunReport close = run("touch", CloseAtEnd.CLOSE, endsWithASignal);

        assertThat(open.trips()).extracting(RoundTrip::pnl).containsExactly(Money.ofRupees("-40"),
                Money.ofRupees("20"));
        assertThat(close.trips()).extracting(RoundTrip::pnl).containsExactly(Money.ofRupees("-40"),
                Money.ofRupees("-10"));
        assertThat(open.openPosition()).isEqualTo(Position.FLAT);
    }

    @Test
    void charges_are_those_of_the_day_line_by_line_to_the_paisa() {
        RunReport report = SmallMarket.run(SmallMarket.bars("09:15", "1000 1000", "1000 990", "990 1010",
                "1000 1015", "1015 1005", "1020 1020"), SmallMarket.delivery("100", ShippedRates.zerodha()));

        // Buy for 1,00,000: tax 100.00, exchange 3.07, fee 0.10, stamp 15.00, GST 0.57.
        // Sell for 1,02,000: tax 102.00, exchange 3.13, fee 0.10, GST 0.58.
        assertThat(report.charges()).isEqualTo(
                new Charges(Money.ZERO, Money.ofRupees("202"), Money.ofRupees("6.20"), Money.ofRupees("0.20"),
                        Money.ofRupees("15"), Money.ofRupees("1.15")));
        assertThat(report.trips()).extracting(RoundTrip::charges).containsExactly(Money.ofRupees("224.55"));
        assertThat(report.trips()).extracting(RoundTrip::pnl).containsExactly(Money.ofRupees("2000"));
        assertThat(report.end().equity()).isEqualTo(Money.ofRupees("1001775.45"));
        assertThat(report.end().charges()).isEqualTo(Money.ofRupees("224.55"));
        assertThat(report.winRatePct()).isEqualTo(100);
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void a_denied_signal_is_counted_by_rule_and_the_next_change_of_sign_is_tried() {
        RunReport report = SmallMarket.run(
                SmallMarket.bars("09:15", "1000 1000", "1000 990", "990 1010", "1000 1005", "10 10", "10 11",
                        "12 13"),
                SmallMarket.delivery("2000", ShippedRates.zerodha()));

        // The first rise asks for 20,20,000 of 10,00,000; the fall has nothing to leave; the second rise passes.
        assertThat(report.denialsByRule())
                .isEqualTo(Map.of("BUYING_POWER_EXCEEDED", 1L, "DUPLICATE_SIGNAL", 1L));
        assertThat(report.denials()).isEqualTo(2);
        assertThat(report.openPosition()).isEqualTo(new Position(2_000, Money.ofRupees("24000")));
    }

    @Test
    void under_mis_a_signal_on_the_last_bar_is_denied_and_what_is_open_was_squared_off() {
        BacktestSettings mis = new BacktestSettings("sma-cross",
                Map.of("fast", "1", "slow", "2", "direction", "long-short"), Money.ofRupees("100000"),
                SizeRule.of("10"), RiskLimits.DESK, Product.MIS, Slippage.NONE, Optional.empty(),
                CloseAtEnd.NO);
        RunReport report = SmallMarket.run(SmallMarket.bars("15:15", "100 100", "100 99", "99 101", "102 103",
                "103 104", "105 106", "106 107", "107 108", "108 109", "109 110", "110 111", "111 112",
                "112 113",
                "113 114", "114 90"), mis);

        assertThat(report.trips()).containsExactly(new RoundTrip(10, 3, 5, Price.ofRupees("102"),
                Price.ofRupees("105"), Money.ofRupees("30"), Money.ZERO, at("15:18"), at("15:20")));
        assertThat(report.denialsByRule()).isEqualTo(Map.of("SESSION_CLOSED", 1L));
        assertThat(report.openPosition()).isEqualTo(Position.FLAT);
    }

    @Test
    void a_market_without_bars_and_an_account_without_money_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SmallMarket.bars("09:15"))
                .withMessageContaining("there is no bar of NSE:INFY to trade on");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BacktestSettings("sma-cross", Map.of(), Money.ZERO, SizeRule.of("1"),
                        RiskLimits.DESK, Product.CNC, Slippage.NONE, Optional.empty(), CloseAtEnd.NO))
                .withMessage("cash must be above zero, was 0.00");
    }

    private static RunReport run(String cross, CloseAtEnd closeAtEnd, String... bars) {
        return SmallMarket.run(SmallMarket.bars("09:15", bars), SmallMarket.settings(cross, closeAtEnd));
    }

    private static List<Long> equity(RunReport report) {
        return IntStream.range(0, report.equity().size())
                .mapToObj(i -> report.equity().micros(i) / Price.RUPEE_MICROS).toList();
    }

    private static long at(String time) {
        return Ist.micros(SmallMarket.MONDAY, LocalTime.parse(time));
    }
}
