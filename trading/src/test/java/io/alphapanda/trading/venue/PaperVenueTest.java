package io.alphapanda.trading.venue;

import static io.alphapanda.trading.testing.TradeDesk.FUTURE;
import static io.alphapanda.trading.testing.TradeDesk.INFY;
import static io.alphapanda.trading.testing.TradeDesk.PAPER;
import static io.alphapanda.trading.testing.TradeDesk.SMA;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.control.ControlCommand.Action;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.marketdata.Timeframe;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrderAcknowledged;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderEnded.Ending;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.trading.risk.RiskLimits;
import io.alphapanda.trading.testing.TradeDesk;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperVenueTest {
    private static final String DAY = "2026-06-22T";

    @Test
    void an_order_is_acknowledged_and_fills_whole_at_the_next_open() {
        TradeDesk desk = wanting(TradeDesk.terms(Product.CNC, "10"), Target.LONG);
        assertThat(desk.run().all(OrderAcknowledged.class)).extracting(OrderAcknowledged::orderId)
                .containsExactly("paper-1");
        desk.bar(DAY + "09:16", "101.15", "99");

        assertThat(desk.fills()).containsExactly(new Fill(new ClOrdId("AP1"), "E1", SMA, INFY.id(), Side.BUY,
                10,
                Price.ofRupees("101.15"), 10, 0, Money.ofRupees("1011.50"), TradeDesk.at(DAY + "09:16"),
                Charges.NONE));
    }

    @Test
    void a_fill_bears_the_bars_end_and_executed_at_its_open() {
        TradeDesk desk = wanting(TradeDesk.terms(Product.CNC, "10"), Target.LONG);
        Envelope fill = first(desk.bar(DAY + "09:16", "101", "101"), Fill.class);

        assertThat(fill.occurredAtMicros()).isEqualTo(TradeDesk.at(DAY + "09:17"));
        assertThat(((Fill) fill.data()).executedAtMicros()).isEqualTo(TradeDesk.at(DAY + "09:16"));
        assertThat(fill.topicName()).isEqualTo("paper.orders.filled");
    }

    @Test
    void a_fill_descends_from_its_order_and_not_from_the_bar() {
        TradeDesk desk = wanting(TradeDesk.terms(Product.CNC, "10"), Target.LONG);
        Envelope order = first(desk.run().log(), OrderPlaced.class);
        Envelope fill = first(desk.bar(DAY + "09:16", "101", "101"), Fill.class);

        assertThat(fill.causationId()).isEqualTo(order.id());
        assertThat(fill.correlationId()).isEqualTo(order.correlationId());
        assertThat(fill.key()).isEqualTo(order.key());
    }

    @Test
    void no_bar_that_began_before_an_order_was_placed_fills_it() {
        TradeDesk desk = wanting(TradeDesk.terms(Product.CNC, "10"), Target.LONG);
        // Placed at 09:16; these began at 09:15, and the second ends only at 09:30.
        desk.bar(DAY + "09:15", "90", "90");
        desk.bar(INFY, Timeframe.M15, DAY + "09:15", "80", "80");
        assertThat(desk.fills()).isEmpty();

        desk.bar(FUTURE, Timeframe.M1, DAY + "09:30", "70", "70");
        assertThat(desk.fills()).isEmpty();
        desk.bar(DAY + "09:30", "100.50", "100");
        assertThat(desk.fills()).extracting(Fill::lastPrice).containsExactly(Price.ofRupees("100.50"));
    }

    @Test
    void slippage_worsens_the_price_on_both_sides() {
        TradeDesk desk = wanting(TradeDesk.terms(Product.CNC, "10")
                .slippage(new Slippage(Rate.ofBasisPoints("5"))), Target.LONG);
        desk.bar(DAY + "09:16", "100.05", "100");
        desk.want(Target.FLAT);
        desk.bar(DAY + "09:17", "100.05", "100");

        assertThat(desk.fills()).extracting(Fill::lastPrice).containsExactly(Price.ofRupees("100.15"),
                Price.ofRupees("99.95"));
    }

    @Test
    void a_share_of_equity_becomes_units_at_the_fill_price() {
        TradeDesk desk = wanting(TradeDesk.terms(Product.CNC, "50%").cash("1000"), Target.LONG);
        desk.bar(DAY + "09:16", "83.35", "83");

        // 500 ÷ 83.35 = 5.99…
        assertThat(desk.fills()).extracting(Fill::lastUnits).containsExactly(5L);
    }

    @Test
    void after_the_closing_half_of_a_reversal_the_share_is_taken_of_what_is_left() {
        TradeDesk desk = wanting(TradeDesk.terms(Product.NRML, "100%").cash("1000").limits(RiskLimits.NONE),
                Target.LONG);
        desk.bar(DAY + "09:16", "100", "100");
        desk.want(Target.SHORT);
        desk.bar(DAY + "09:17", "50", "50");

        // 10 bought at 100 and sold at 50 leave 500, which are 10 units at 50.
        assertThat(desk.fills()).extracting(Fill::lastUnits).containsExactly(10L, 10L, 10L);
        assertThat(desk.units()).isEqualTo(-10);
        assertThat(desk.portfolio().books().equity()).isEqualTo(Money.ofRupees("500"));
    }

    @Test
    void a_share_in_lots_is_rounded_down_to_whole_lots() {
        TradeDesk desk = TradeDesk.terms(Product.NRML, "100%").cash("100000").open();
        desk.bar(FUTURE, Timeframe.M1, DAY + "09:15", "100", "100");
        desk.want(SMA, FUTURE, Target.LONG);
        desk.bar(FUTURE, Timeframe.M1, DAY + "09:16", "100", "100");

        assertThat(desk.fills()).extracting(Fill::lastUnits).containsExactly(975L);
    }

    @Test
    void a_share_that_has_become_less_than_one_lot_is_rejected_by_the_venue() {
        TradeDesk desk = wanting(TradeDesk.terms(Product.CNC, "100%").cash("1000"), Target.LONG);
        desk.bar(DAY + "09:16", "1000.05", "1000");

        assertThat(desk.fills()).isEmpty();
        assertThat(desk.run().all(OrderEnded.class)).extracting(OrderEnded::ending)
                .containsExactly(Ending.REJECTED);
        assertThat(desk.run().all(OrderEnded.class).getFirst().text())
                .isEqualTo("its share of equity is less than one lot at 1000.05");
        assertThat(desk.gateway().open()).isEmpty();
    }

    @Test
    void an_instrument_that_the_venue_does_not_trade_is_rejected() {
        TradeDesk desk = TradeDesk.terms(Product.CNC, "10").open();
        OrderTerms terms = OrderTerms.market(TradeDesk.future("OTHER", 1, 1).id(), Side.BUY,
                new OrderQuantity.Units(1), Purpose.ENTRY, Product.NRML, Price.ofRupees("1"));
        Envelope ended = first(
                desk.feed(PAPER, "k", new OrderPlaced(new ClOrdId("AP1"), SMA, terms, 1)), OrderEnded.class);

        assertThat(ended.topicName()).isEqualTo("paper.orders.rejected");
        assertThat(((OrderEnded) ended.data()).text()).isEqualTo("the venue does not trade NFO:OTHER");
    }

    @Test
    void charges_are_asked_with_turnover_side_and_the_date_it_traded_on() {
        TradeDesk desk = wanting(TradeDesk.terms(Product.CNC, "10")
                .charges((instrument, product, side, turnover, date) -> new Charges(Money.ZERO, Money.ZERO,
                        Money.ZERO, turnover, Money.ofPaise(date.getDayOfMonth()),
                        Money.ofPaise(side.sign()))),
                Target.LONG);
        desk.bar(DAY + "09:16", "101", "101");

        assertThat(desk.fills().getFirst().charges())
                .isEqualTo(new Charges(Money.ZERO, Money.ZERO, Money.ZERO,
                        Money.ofRupees("1010"), Money.ofPaise(22), Money.ofPaise(1)));
    }

    @Test
    void cancel_all_ends_every_resting_order() {
        TradeDesk desk = wanting(TradeDesk.terms(Product.CNC, "10"), Target.LONG);
        Envelope ended = first(desk.command(Action.CANCEL_ALL), OrderEnded.class);

        assertThat(ended.topicName()).isEqualTo("paper.orders.canceled");
        assertThat(((OrderEnded) ended.data()).ending()).isEqualTo(Ending.CANCELED);
        desk.bar(DAY + "09:16", "101", "101");
        assertThat(desk.fills()).isEmpty();
    }

    @Test
    void a_close_out_fills_at_the_last_bars_open_or_close() {
        TradeDesk atOpen = held();
        atOpen.command(Action.CLOSE_OUT_AT_OPEN);
        assertThat(atOpen.fills().getLast().lastPrice()).isEqualTo(Price.ofRupees("102"));
        assertThat(atOpen.fills().getLast().executedAtMicros()).isEqualTo(TradeDesk.at(DAY + "09:17"));

        TradeDesk atClose = held();
        atClose.command(Action.CLOSE_OUT_AT_CLOSE);
        assertThat(atClose.fills().getLast().lastPrice()).isEqualTo(Price.ofRupees("107"));
        assertThat(atClose.fills().getLast().executedAtMicros()).isEqualTo(TradeDesk.at(DAY + "09:18"));
        assertThat(atClose.units()).isZero();
    }

    @Test
    void a_restored_venue_fills_what_rests_and_goes_on_counting() {
        TradeDesk desk = wanting(TradeDesk.terms(Product.CNC, "10"), Target.LONG);
        TradeDesk other = TradeDesk.terms(Product.CNC, "10").open();
        other.venue().restore(FieldTape.of(desk.venue()::snapshot));
        assertThat(FieldTape.of(other.venue()::snapshot).lines())
                .isEqualTo(FieldTape.of(desk.venue()::snapshot).lines());
        desk.bar(DAY + "09:16", "101", "101");
        other.bar(DAY + "09:16", "101", "101");

        assertThat(other.fills()).isEqualTo(desk.fills()).hasSize(1);
    }

    private static TradeDesk held() {
        TradeDesk desk = wanting(TradeDesk.terms(Product.CNC, "10"), Target.LONG);
        desk.bar(DAY + "09:16", "101", "101");
        desk.bar(DAY + "09:17", "102", "107");
        return desk;
    }

    private static TradeDesk wanting(TradeDesk.Terms terms, Target target) {
        TradeDesk desk = terms.open();
        desk.bar(DAY + "09:15", "100", "100");
        desk.want(target);
        return desk;
    }

    private static Envelope first(List<Envelope> events, Class<?> kind) {
        return events.stream().filter(event -> kind.isInstance(event.data())).findFirst().orElseThrow();
    }
}
