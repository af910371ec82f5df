package io.alphapanda.trading.risk;

import static io.alphapanda.trading.testing.TradeDesk.FUTURE;
import static io.alphapanda.trading.testing.TradeDesk.INFY;
import static io.alphapanda.trading.testing.TradeDesk.SMA;
import static io.alphapanda.trading.testing.TradeDesk.approvals;
import static io.alphapanda.trading.testing.TradeDesk.denials;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderEnded.Ending;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.trading.testing.TradeDesk;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionRulesTest {
    private static final String DAY = "2026-06-22T";

    @ParameterizedTest
    @ValueSource(strings = {"15:19", "15:25", "15:29"})
    void under_mis_an_entry_that_could_fill_only_from_the_cut_off_on_is_denied(String lastBar) {
        TradeDesk desk = TradeDesk.terms(Product.MIS, "10").open();
        desk.bar(DAY + lastBar, "100", "100");
        assertThat(denials(desk.want(Target.LONG))).containsExactly(RuleCode.SESSION_CLOSED);
    }

    @ParameterizedTest
    @EnumSource(names = {"CNC", "NRML"})
    void a_signal_on_the_last_bar_fills_at_the_next_sessions_first_open(Product product) {
        TradeDesk desk = TradeDesk.terms(product, "10").open();
        // A Thursday, with a holiday behind it.
        desk.bar("2026-06-25T15:29", "100", "100");
        assertThat(approvals(desk.want(Target.LONG))).hasSize(1);
        desk.due("2026-06-25T15:30", MarketSegment.EQUITY, Due.CLOSED);
        assertThat(desk.fills()).isEmpty();

        desk.bar("2026-06-29T09:15", "107", "108");
        assertThat(desk.fills()).extracting(Fill::lastPrice).containsExactly(Price.ofRupees("107"));
        assertThat(desk.fills()).extracting(Fill::executedAtMicros)
                .containsExactly(TradeDesk.at("2026-06-29T09:15"));
    }

    @Test
    void with_minute_bars_an_intraday_position_is_closed_at_the_open_of_the_cut_off() {
        TradeDesk desk = longOf(Product.MIS, "10", "15:18");
        List<Envelope> events = desk.due(DAY + "15:20", MarketSegment.EQUITY, Due.MIS_CUT_OFF);
        ValidatedSignal approval = approvals(events).getFirst();

        assertThat(approval.evaluation()).isZero();
        assertThat(approval.orders()).extracting(order -> order.terms().purpose())
                .containsExactly(Purpose.EXIT);
        assertThat(events.getFirst().key()).isEqualTo("paper:sma:NSE:INFY");
        desk.bar(DAY + "15:20", "103", "109");
        assertThat(desk.units()).isZero();
        assertThat(desk.fills().getLast().lastPrice()).isEqualTo(Price.ofRupees("103"));
        assertThat(desk.fills().getLast().executedAtMicros()).isEqualTo(TradeDesk.at(DAY + "15:20"));
    }

    @Test
    void an_entry_that_fills_in_the_last_minute_before_the_cut_off_is_left_at_once_and_once() {
        TradeDesk desk = TradeDesk.terms(Product.MIS, "10").open();
        desk.bar(DAY + "15:18", "100", "100");
        desk.want(Target.LONG);
        desk.bar(DAY + "15:19", "101", "101");
        desk.due(DAY + "15:20", MarketSegment.EQUITY, Due.MIS_CUT_OFF);
        desk.bar(DAY + "15:20", "102", "102");

        assertThat(desk.fills()).hasSize(2);
        assertThat(desk.units()).isZero();
    }

    @Test
    void with_bars_of_15_minutes_the_exit_fills_at_the_sessions_last_close() {
        TradeDesk desk = TradeDesk.terms(Product.MIS, "10").open();
        desk.bar(INFY, Timeframe.M15, DAY + "15:00", "100", "100");
        assertThat(approvals(desk.want(Target.LONG))).hasSize(1);
        desk.due(DAY + "15:20", MarketSegment.EQUITY, Due.MIS_CUT_OFF);
        desk.bar(INFY, Timeframe.M15, DAY + "15:15", "101", "105");
        desk.due(DAY + "15:30", MarketSegment.EQUITY, Due.CLOSED);

        assertThat(desk.fills()).extracting(Fill::lastPrice).containsExactly(Price.ofRupees("101"),
                Price.ofRupees("105"));
        assertThat(desk.fills()).extracting(Fill::executedAtMicros)
                .containsExactly(TradeDesk.at(DAY + "15:15"), TradeDesk.at(DAY + "15:30"));
        assertThat(desk.units()).isZero();
    }

    @Test
    void a_position_held_into_the_last_coarse_bar_is_closed_at_its_close() {
        TradeDesk desk = TradeDesk.terms(Product.MIS, "10").open();
        desk.bar(INFY, Timeframe.M15, DAY + "14:30", "100", "100");
        desk.want(Target.SHORT);
        desk.bar(INFY, Timeframe.M15, DAY + "14:45", "101", "101");
        desk.due(DAY + "15:20", MarketSegment.EQUITY, Due.MIS_CUT_OFF);
        desk.bar(INFY, Timeframe.M15, DAY + "15:15", "102", "98");
        desk.due(DAY + "15:30", MarketSegment.EQUITY, Due.CLOSED);

        assertThat(desk.fills().getLast().lastPrice()).isEqualTo(Price.ofRupees("98"));
        assertThat(desk.units()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "99%"})
    void a_reversal_under_way_at_the_cut_off_ends_flat_and_no_exit_goes_beyond_flat(String size) {
        TradeDesk desk = TradeDesk.terms(Product.MIS, size).open();
        desk.bar(INFY, Timeframe.M15, DAY + "14:30", "100", "100");
        desk.want(Target.LONG);
        desk.bar(INFY, Timeframe.M15, DAY + "14:45", "100", "100");
        desk.bar(INFY, Timeframe.M15, DAY + "15:00", "110", "110");
        assertThat(approvals(desk.want(Target.SHORT)).getFirst().orders()).hasSize(2);
        assertThat(desk.due(DAY + "15:20", MarketSegment.EQUITY, Due.MIS_CUT_OFF)).isEmpty();
        desk.bar(INFY, Timeframe.M15, DAY + "15:15", "90", "95");
        desk.due(DAY + "15:30", MarketSegment.EQUITY, Due.CLOSED);

        assertThat(desk.units()).isZero();
        assertThat(desk.fills()).hasSize(4);
    }

    @Test
    void an_intraday_entry_that_no_bar_could_fill_expires_at_the_close() {
        TradeDesk desk = TradeDesk.terms(Product.MIS, "10").open();
        desk.bar(DAY + "15:10", "100", "100");
        desk.want(Target.LONG);
        desk.due(DAY + "15:20", MarketSegment.EQUITY, Due.MIS_CUT_OFF);
        desk.due(DAY + "15:30", MarketSegment.EQUITY, Due.CLOSED);

        assertThat(desk.run().all(OrderEnded.class)).extracting(OrderEnded::ending)
                .containsExactly(Ending.EXPIRED);
        assertThat(desk.gateway().open()).isEmpty();
        desk.bar("2026-06-23T09:15", "100", "100");
        assertThat(desk.fills()).isEmpty();
    }

    @Test
    void a_reversal_that_no_bar_could_fill_leaves_nothing_open_overnight() {
        TradeDesk desk = longOf(Product.MIS, "10", "15:09");
        desk.want(Target.SHORT);
        desk.due(DAY + "15:20", MarketSegment.EQUITY, Due.MIS_CUT_OFF);
        desk.due(DAY + "15:30", MarketSegment.EQUITY, Due.CLOSED);

        assertThat(desk.units()).isZero();
        assertThat(desk.gateway().open()).isEmpty();
        assertThat(approvals(desk.bar("2026-06-23T09:15", "100", "100"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CNC", "NRML"})
    void only_intraday_positions_are_squared_off(Product product) {
        TradeDesk desk = longOf(product, "10", "15:18");
        assertThat(desk.due(DAY + "15:20", MarketSegment.EQUITY, Due.MIS_CUT_OFF)).isEmpty();
        desk.due(DAY + "15:30", MarketSegment.EQUITY, Due.CLOSED);
        assertThat(desk.units()).isEqualTo(10);
    }

    @Test
    void each_segment_is_squared_off_at_its_own_cut_off() {
        TradeDesk desk = TradeDesk.terms(Product.MIS, "75").open();
        desk.bar(FUTURE, Timeframe.M1, DAY + "15:17", "100", "100");
        desk.want(SMA, FUTURE, Target.LONG);
        desk.bar(FUTURE, Timeframe.M1, DAY + "15:18", "100", "100");

        assertThat(desk.due(DAY + "15:20", MarketSegment.EQUITY, Due.MIS_CUT_OFF)).isEmpty();
        assertThat(approvals(desk.due(DAY + "15:25", MarketSegment.DERIVATIVES, Due.MIS_CUT_OFF))).hasSize(1);
    }

    private static TradeDesk longOf(Product product, String size, String lastBar) {
        TradeDesk desk = TradeDesk.terms(product, size).open();
        desk.bar(DAY + "10:00", "100", "100");
        desk.want(Target.LONG);
        desk.bar(DAY + lastBar, "100", "100");
        assertThat(desk.units()).isEqualTo(10);
        return desk;
    }
}
