package io.alphapanda.trading.risk;

import static io.alphapanda.trading.risk.RiskDesk.INFY;
import static io.alphapanda.trading.risk.RiskDesk.SMA;
import static io.alphapanda.trading.risk.RiskDesk.cancels;
import static io.alphapanda.trading.risk.RiskDesk.orders;
import static io.alphapanda.trading.risk.RiskDesk.why;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.MarketClock.Due;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.AmendmentRejected;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderReplaced;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.trading.testing.TradeDesk;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Entries that rest while their strategy changes its mind.
class UnwantedEntryTest {
    private static final PriceTerms LOW = PriceTerms.limit(Price.ofRupees("95"));

    @ParameterizedTest
    @ValueSource(strings = {"10", "30%"})
    void a_flat_signal_takes_a_resting_entry_back_and_denies_nothing(String size) {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK, Product.NRML, size);
        ApprovedOrder entry = orders(desk.want(SMA, INFY, Target.LONG, LOW)).getFirst();
        List<Envelope> events = desk.want(Target.FLAT);

        assertThat(cancels(events)).containsExactly(OrderAmendment.cancel(entry.clOrdId(), SMA, INFY.id(),
                "the strategy wants FLAT now"));
        assertThat(events).hasSize(1);
        assertThat(why(desk.want(Target.FLAT))).startsWith("DUPLICATE_SIGNAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "30%"})
    void what_an_unwanted_entry_fills_all_the_same_is_left_at_once(String size) {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK, Product.NRML, size);
        ApprovedOrder entry = orders(desk.want(SMA, INFY, Target.LONG, LOW)).getFirst();
        desk.want(Target.FLAT);
        desk.restart();
        ApprovedOrder first = orders(desk.fill(entry, 4, 6, "95")).getFirst();
        ApprovedOrder second = orders(desk.fill(entry, 6, 0, "95")).getFirst();

        assertThat(List.of(first, second)).extracting(order -> order.terms().quantity())
                .containsExactly(new OrderQuantity.Units(4), new OrderQuantity.Units(6));
        assertThat(List.of(first, second)).allSatisfy(order -> {
            assertThat(order.terms().purpose()).isEqualTo(Purpose.EXIT);
            assertThat(order.terms().side()).isEqualTo(Side.SELL);
        });
    }

    @Test
    void a_flat_signal_after_a_partial_fill_takes_the_rest_back_and_leaves_what_is_held() {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK);
        ApprovedOrder entry = orders(desk.want(SMA, INFY, Target.LONG, LOW)).getFirst();
        desk.fill(entry, 4, 6, "95");
        List<Envelope> events = desk.want(Target.FLAT);

        assertThat(cancels(events)).hasSize(1);
        assertThat(orders(events)).extracting(order -> order.terms().quantity())
                .containsExactly(new OrderQuantity.Units(4));
        desk.fill(orders(events).getFirst(), "96");
        assertThat(orders(desk.end(entry))).isEmpty();
        assertThat(why(desk.want(Target.FLAT))).startsWith("DUPLICATE_SIGNAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "30%"})
    void the_opposite_signal_takes_the_entry_back_and_enters_the_other_side(String size) {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK, Product.NRML, size);
        desk.want(SMA, INFY, Target.LONG, LOW);
        List<Envelope> events = desk.want(Target.SHORT);

        assertThat(cancels(events)).hasSize(1);
        assertThat(orders(events)).hasSize(1);
        assertThat(orders(events).getFirst().terms().purpose()).isEqualTo(Purpose.ENTRY);
        assertThat(orders(events).getFirst().terms().side()).isEqualTo(Side.SELL);
        assertThat(why(desk.want(Target.SHORT))).startsWith("DUPLICATE_SIGNAL");
    }

    @Test
    void an_unwanted_entry_keeps_its_value_reserved_until_it_ends() {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK, Product.NRML, "6000");
        ApprovedOrder entry = orders(desk.want(SMA, INFY, Target.LONG, LOW)).getFirst();
        assertThat(why(desk.want(Target.SHORT))).startsWith("BUYING_POWER_EXCEEDED");
        desk.end(entry);
        assertThat(orders(desk.want(Target.SHORT))).hasSize(1);
    }

    @Test
    void a_refused_cancel_changes_nothing_and_the_fill_is_left() {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK);
        ApprovedOrder entry = orders(desk.want(Target.LONG)).getFirst();
        desk.want(Target.FLAT);
        List<String> before = desk.state().lines();
        desk.feed(TradeDesk.PAPER, new AmendmentRejected(entry.clOrdId(), SMA, INFY.id(), "too late"));

        assertThat(desk.state().lines()).isEqualTo(before);
        assertThat(orders(desk.fill(entry, "100"))).hasSize(1);
    }

    @Test
    void the_same_side_again_is_a_duplicate_while_its_entry_rests() {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK);
        desk.want(SMA, INFY, Target.LONG, LOW);
        List<Envelope> events = desk.want(SMA, INFY, Target.LONG, LOW);
        assertThat(why(events)).startsWith("DUPLICATE_SIGNAL");
        assertThat(cancels(events)).isEmpty();
    }

    @Test
    void new_terms_of_an_order_adjust_what_it_reserves() {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK.with(RiskLimits.RUNNING.margins().orElseThrow()),
                Product.NRML, "6000");
        ApprovedOrder entry = orders(desk.want(SMA, INFY, Target.LONG, LOW)).getFirst();
        desk.feed(TradeDesk.PAPER, new OrderReplaced(entry.clOrdId(), SMA, INFY.id(), 0, 2_000,
                Optional.of(Price.ofRupees("105")), Optional.empty()));
        assertThat(desk.state().lines().toString()).contains("units=2000", "value=210000000000",
                "margin=210000000000");
        desk.feed(TradeDesk.PAPER, new OrderReplaced(entry.clOrdId(), SMA, INFY.id(), 0, 4_000,
                Optional.of(Price.ofRupees("90")), Optional.empty()));
        assertThat(desk.state().lines().toString()).contains("units=4000", "value=400000000000",
                "margin=400000000000");
    }

    @Test
    void terms_beyond_counting_reserve_everything_and_fence_nobody() {
        RiskDesk desk = RiskDesk.of(RiskLimits.NONE);
        ApprovedOrder entry = orders(desk.want(SMA, INFY, Target.LONG, LOW)).getFirst();
        desk.feed(TradeDesk.PAPER, new OrderReplaced(entry.clOrdId(), SMA, INFY.id(), 0, Long.MAX_VALUE,
                Optional.empty(), Optional.empty()));
        assertThat(why(desk.want(RiskDesk.EMA, INFY, Target.LONG, PriceTerms.MARKET))).isNotEmpty();
    }

    @Test
    void the_cut_off_takes_back_intraday_entries_that_wait_for_a_price() {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK, Product.MIS, "10");
        ApprovedOrder entry = orders(desk.want(SMA, INFY, Target.LONG, LOW)).getFirst();
        desk.at("2026-06-22T15:20");
        assertThat(cancels(desk.due(MarketSegment.DERIVATIVES, Due.MIS_CUT_OFF))).isEmpty();
        List<Envelope> events = desk.due(MarketSegment.EQUITY, Due.MIS_CUT_OFF);

        assertThat(cancels(events)).extracting(OrderAmendment::clOrdId).containsExactly(entry.clOrdId());
        assertThat(events.getFirst().key()).isEqualTo("paper:sma:NSE:INFY");
        assertThat(orders(desk.fill(entry, "95"))).hasSize(1);
    }

    @Test
    void the_cut_off_leaves_overnight_entries_resting() {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK, Product.NRML, "10");
        desk.want(SMA, INFY, Target.LONG, LOW);
        desk.at("2026-06-22T15:20");
        assertThat(desk.due(MarketSegment.EQUITY, Due.MIS_CUT_OFF)).isEmpty();
    }

    @Test
    void an_exit_of_an_unwanted_fill_never_goes_beyond_flat() {
        RiskDesk desk = RiskDesk.of(RiskLimits.DESK);
        ApprovedOrder buy = orders(desk.want(SMA, INFY, Target.LONG, LOW)).getFirst();
        ApprovedOrder sell = orders(desk.want(Target.SHORT)).getFirst();
        desk.fill(sell, "100");
        assertThat(orders(desk.fill(buy, "95"))).isEmpty();
        assertThat(desk.state().firstDecimal("cash")).isEqualTo(Money.ofRupees("1000050").micros());
        assertThat(why(desk.want(Target.FLAT))).startsWith("DUPLICATE_SIGNAL");
    }
}
