package io.alphapanda.trading.venue;

import static io.alphapanda.trading.testing.TradeDesk.INFY;
import static io.alphapanda.trading.testing.TradeDesk.PAPER;
import static io.alphapanda.trading.testing.TradeDesk.SMA;
import static io.alphapanda.trading.venue.VenueDesk.depth;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Cause;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Outbox;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.AmendmentRejected;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrdStatus;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderReplaced;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.terms.OrdType;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.terms.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmendmentTest {
    private static final PriceTerms LIMIT = PriceTerms.limit(Price.ofRupees("99"));

    @Test
    void a_cancel_ends_an_order_and_what_had_filled_stays() {
        VenueDesk desk = VenueDesk.onTicks(FillRules.depth());
        desk.tick(INFY, "100", 1, depth("99.95x10 | 100.05x4"));
        desk.order("AP1", Side.BUY, PriceTerms.MARKET);
        desk.cancel("AP1");

        assertThat(desk.outcome()).isEqualTo("4@100.05 CANCELED 4");
        assertThat(desk.endings().getLast().text()).isEqualTo("no longer wanted");
        assertThat(desk.gateway().open()).isEmpty();
        assertThat(desk.run().all(SystemError.class)).isEmpty();
    }

    @Test
    void a_new_limit_may_make_an_order_fill_at_once_at_the_markets_price() {
        VenueDesk desk = resting();
        desk.replace("AP1", 0, "101", "");

        assertThat(desk.run().all(OrderReplaced.class))
                .containsExactly(new OrderReplaced(new ClOrdId("AP1"), SMA,
                        INFY.id(), 0, 10, Optional.of(Price.ofRupees("101")), Optional.empty()));
        assertThat(desk.outcome()).isEqualTo("10@100.00");
        assertThat(desk.run().all(SystemError.class)).isEmpty();
    }

    @Test
    void a_replaced_order_keeps_its_status_and_its_new_units_are_all_it_fills() {
        VenueDesk desk = resting();
        desk.replace("AP1", 6, "", "");
        assertThat(desk.gateway().open()).containsEntry(new ClOrdId("AP1"), OrdStatus.NEW);
        desk.tick("99");
        assertThat(desk.outcome()).isEqualTo("6@99.00");
    }

    @Test
    void a_new_trigger_that_has_traded_already_wakes_the_stop() {
        VenueDesk desk = VenueDesk.onTicks(FillRules.whole(Slippage.NONE));
        desk.tick("100");
        desk.order("AP1", Side.SELL, PriceTerms.stop(Price.ofRupees("90")));
        desk.replace("AP1", 0, "", "100");
        assertThat(desk.outcome()).isEqualTo("10@100.00");
    }

    @Test
    void an_amendment_with_latency_is_carried_out_in_market_time() {
        VenueDesk desk = VenueDesk
                .onTicks(FillRules.whole(Slippage.NONE).latency(Latency.ofMillis(1_500, 0)));
        desk.order("AP1", Side.BUY, LIMIT);
        desk.tick("100");
        desk.tick("100");
        desk.cancel("AP1");
        desk.tick("100");
        assertThat(desk.outcome()).isEqualTo("open");
        // At this very tick the cancel is there first.
        desk.tick("99");
        assertThat(desk.outcome()).isEqualTo("CANCELED 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GHOST | 5  |       |     | order GHOST is not open: it is unknown here or has ended
            AP1   | 11 |       |     | only the risk-manager may raise its quantity, from 10 to 11
            AP1   | 0  | 99.03 |     | Tick size for this script is 0.05.
            AP1   | 0  |       | 101 | a LIMIT order has no trigger price to change
            """)
    void what_cannot_be_changed_is_refused_and_the_order_stands(String id, long units, String limit,
            String trigger,
            String why) {
        VenueDesk desk = resting();
        List<Envelope> answers = desk.replace(id, units, limit == null ? "" : limit,
                trigger == null ? "" : trigger);

        assertThat(answers).extracting(Envelope::topicName)
                .containsExactly("paper.orders.amendments_rejected");
        assertThat(((AmendmentRejected) answers.getFirst().data()).text()).contains(why);
        desk.tick("99");
        assertThat(desk.outcome()).isEqualTo("10@99.00");
    }

    @Test
    void units_below_what_has_filled_are_refused() {
        VenueDesk desk = VenueDesk.onTicks(FillRules.depth());
        desk.tick(INFY, "100", 1, depth("99.95x10 | 100.05x4"));
        desk.order("AP1", Side.BUY, PriceTerms.MARKET);
        desk.replace("AP1", 4, "", "");
        desk.replace("AP1", 5, "", "");

        assertThat(desk.run().all(AmendmentRejected.class)).extracting(AmendmentRejected::text)
                .containsExactly(
                        "order AP1 stays as it is: its new quantity 4 must be above the 4 units already filled;"
                                + " cancel it instead");
        assertThat(desk.run().all(OrderReplaced.class)).extracting(OrderReplaced::leavesUnits)
                .containsExactly(1L);
    }

    @Test
    void an_order_that_has_ended_cannot_be_canceled_again() {
        VenueDesk desk = resting();
        desk.cancel("AP1");
        desk.cancel("AP1");
        assertThat(desk.run().all(AmendmentRejected.class)).hasSize(1);
        assertThat(desk.endings()).hasSize(1);
    }

    @Test
    void a_triggered_stop_and_an_order_without_units_cannot_be_replaced() {
        VenueDesk desk = VenueDesk.onTicks(FillRules.whole(Slippage.NONE));
        desk.tick("100");
        desk.order("AP1", Side.BUY, new PriceTerms(OrdType.STOP_LIMIT,
                TimeInForce.DAY, VenueDesk.price("98"), VenueDesk.price("99")));
        desk.replace("AP1", 0, "", "101");
        desk.order("AP2", new OrderTerms(INFY.id(), Side.BUY,
                new OrderQuantity.EquityShare(Rate.ofPercent("5"), desk.settings().startingCash()),
                Purpose.ENTRY,
                Product.NRML, LIMIT, Price.ofRupees("100")));
        desk.replace("AP2", 5, "", "");
        assertThat(desk.run().all(AmendmentRejected.class)).extracting(AmendmentRejected::text)
                .anyMatch(text -> text.contains("its trigger has already traded"))
                .anyMatch(text -> text.contains("its units are known only when it fills"));
    }

    @Test
    void risk_alone_raises_the_units_of_an_order() {
        VenueDesk desk = resting();
        List<Event> said = new ArrayList<>();
        OrderAmendment raise = new OrderAmendment(new ClOrdId("AP1"), SMA, INFY.id(),
                OrderAmendment.Kind.REPLACE, 25, Optional.empty(), Optional.empty(), "more");
        Envelope event = Envelope.input("risk-manager", PAPER, "k", desk.now(), 1, raise);
        desk.venue().on(event, new Outbox() {
            @Override
            public void emit(Scope scope, String key, Event data, Cause cause) {
                said.add(data);
            }

            @Override
            public Cause causeInHand() {
                return event.asCause();
            }
        });
        assertThat(said).hasSize(1);
        assertThat(((OrderReplaced) said.getFirst()).leavesUnits()).isEqualTo(25);
    }

    @Test
    void cancel_all_reaches_every_order_of_the_gateways_book() {
        VenueDesk desk = resting();
        desk.order("AP2", Side.SELL, PriceTerms.limit(Price.ofRupees("105")));
        desk.feed(Scope.SYSTEM, "operator:all", new ControlCommand(ControlCommand.Action.CANCEL_ALL));

        assertThat(desk.endings()).extracting(ended -> ended.clOrdId().value()).containsExactly("AP1", "AP2");
        assertThat(desk.endings()).allMatch(ended -> ended.text().equals("canceled by command"));
        assertThat(desk.gateway().open()).isEmpty();
    }

    private static VenueDesk resting() {
        VenueDesk desk = VenueDesk.onTicks(FillRules.whole(Slippage.NONE));
        desk.tick("100");
        desk.order("AP1", Side.BUY, LIMIT);
        assertThat(desk.outcome()).isEqualTo("open");
        return desk;
    }
}
