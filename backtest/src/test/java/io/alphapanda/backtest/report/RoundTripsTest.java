package io.alphapanda.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderEnded.Ending;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.verdict.RejectedSignal;
import io.alphapanda.domain.verdict.RiskCheck;
import io.alphapanda.domain.verdict.RiskCheck.RuleCode;
import io.alphapanda.domain.verdict.RiskCheck.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundTripsTest {
    private static final StrategyId SMA = new StrategyId("sma");
    private static final InstrumentId INFY = new InstrumentId("NSE:INFY");

    private final RoundTrips trips = new RoundTrips();
    private long time;

    @Test
    void a_trip_has_both_bars_both_prices_and_both_orders_charges() {
        fill(Side.BUY, 10, "100", 30);
        trips.nextBar();
        fill(Side.SELL, 10, "104", 45);

        assertThat(trips.closed()).containsExactly(new RoundTrip(10, 0, 2, Price.ofRupees("100"),
                Price.ofRupees("104"), Money.ofRupees("40"), Money.ofPaise(75), 1, 2));
        assertThat(trips.closed().getFirst().isWin()).isTrue();
        assertThat(trips.charges().total()).isEqualTo(Money.ofPaise(75));
    }

    @Test
    void a_short_trip_has_a_negative_size_and_gains_from_a_fall() {
        fill(Side.SELL, 10, "100", 0);
        fill(Side.BUY, 10, "90", 0);

        assertThat(trips.closed()).extracting(RoundTrip::size, RoundTrip::pnl)
                .containsExactly(tuple(-10L, Money.ofRupees("100")));
    }

    @Test
    void a_flip_is_two_trades() {
        fill(Side.BUY, 10, "100", 10);
        fill(Side.SELL, 10, "102", 20);
        fill(Side.SELL, 10, "102", 40);
        fill(Side.BUY, 10, "101", 80);

        assertThat(trips.closed()).extracting(RoundTrip::size).containsExactly(10L, -10L);
        assertThat(trips.closed()).extracting(RoundTrip::charges).containsExactly(Money.ofPaise(30),
                Money.ofPaise(120));
        assertThat(trips.closed().getLast().entryBar()).isEqualTo(2);
    }

    @Test
    void partial_exits_share_the_entrys_charges_in_whole_paise_and_lose_none() {
        fill(Side.BUY, 3, "100", 100);
        fill(Side.SELL, 1, "101", 0);
        fill(Side.SELL, 1, "102", 0);
        fill(Side.SELL, 1, "103", 0);

        assertThat(trips.closed()).extracting(RoundTrip::charges).containsExactly(Money.ofPaise(33),
                Money.ofPaise(33), Money.ofPaise(34));
        assertThat(trips.closed()).extracting(RoundTrip::entryBar).containsOnly(0);
    }

    @Test
    void entries_that_add_up_are_one_trip_at_their_average_price() {
        fill(Side.BUY, 1, "100", 10);
        fill(Side.BUY, 3, "104", 10);
        fill(Side.SELL, 4, "103", 0);

        assertThat(trips.closed()).extracting(RoundTrip::entryPrice).containsExactly(Price.ofRupees("103"));
        assertThat(trips.closed()).extracting(RoundTrip::pnl).containsExactly(Money.ZERO);
        assertThat(trips.closed()).extracting(RoundTrip::isWin).containsExactly(false);
    }

    @Test
    void what_is_still_open_is_no_trip() {
        fill(Side.BUY, 1, "100", 10);
        assertThat(trips.closed()).isEmpty();
        assertThat(trips.charges().total()).isEqualTo(Money.ofPaise(10));
    }

    @Test
    void denials_are_counted_once_as_a_signal_and_once_for_each_rule() {
        DenialCount count = new DenialCount();
        count.count(denied(RuleCode.SESSION_CLOSED, RuleCode.BUYING_POWER_EXCEEDED));
        count.count(denied(RuleCode.SESSION_CLOSED));
        count.count(new OrderEnded(new ClOrdId("AP1"), SMA, INFY, Ending.REJECTED, 0, ""));

        assertThat(count.total()).isEqualTo(3);
        assertThat(count.byRule()).isEqualTo(
                Map.of("BUYING_POWER_EXCEEDED", 1L, "SESSION_CLOSED", 2L, "REJECTED_BY_VENUE", 1L));
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELED", "EXPIRED", "FAILED"})
    void an_order_that_nobody_refused_is_no_denial(Ending ending) {
        DenialCount count = new DenialCount();
        count.count(new OrderEnded(new ClOrdId("AP1"), SMA, INFY, ending, 0, ""));
        assertThat(count.total()).isZero();
    }

    private static RejectedSignal denied(RuleCode... rules) {
        List<RiskCheck> checks = List.of(rules).stream()
                .map(rule -> new RiskCheck(rule, false, Unit.UNITS, 1, 0)).toList();
        return new RejectedSignal(SMA, 1, INFY, Target.LONG, checks);
    }

    private void fill(Side side, long units, String rupees, long paise) {
        trips.nextBar();
        Price price = Price.ofRupees(rupees);
        time++;
        trips.book(new Fill(new ClOrdId("AP" + time), "E" + time, SMA, INFY, side, units, price, units, 0,
                price.times(units), time,
                new Charges(Money.ofPaise(paise), Money.ZERO, Money.ZERO, Money.ZERO,
                        Money.ZERO, Money.ZERO)));
    }
}
