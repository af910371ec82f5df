package io.alphapanda.trading.risk;

import static io.alphapanda.trading.risk.RiskDesk.EMA;
import static io.alphapanda.trading.risk.RiskDesk.INFY;
import static io.alphapanda.trading.risk.RiskDesk.SMA;
import static io.alphapanda.trading.risk.RiskDesk.cancels;
import static io.alphapanda.trading.risk.RiskDesk.orders;
import static io.alphapanda.trading.risk.RiskDesk.why;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.broker.OrderDoubt;
import io.alphapanda.domain.broker.OrderDoubt.Stage;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.marketdata.MarketClock;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderEnded.Ending;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.signal.Target;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.time.MarketSegment;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.trading.sizing.SizeRule;
import io.alphapanda.trading.testing.TradeDesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What risk does while nobody knows whether the broker has an order.
class DoubtTest {
    private final RiskDesk desk = live("10");

    private static RiskDesk live(String size) {
        StrategyTerms terms = new StrategyTerms(Product.NRML, SizeRule.of(size), true);
        RiskDesk desk = new RiskDesk(RiskDesk.settings(RiskLimits.DESK, Product.NRML, size)
                .with(Map.of(SMA, terms, EMA, terms)).live());
        desk.price(INFY, "100");
        return desk;
    }

    @Test
    void an_order_in_doubt_denies_entries_of_every_strategy_in_its_instrument_and_in_no_other() {
        ApprovedOrder entry = orders(desk.want(Target.LONG)).getLast();
        doubt(entry, Stage.UNKNOWN, 0);
        assertThat(why(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET)))
                .isEqualTo("OUTCOME_UNKNOWN: observed=1, limit=0");
        desk.price(RiskDesk.CALL, "10");
        assertThat(why(desk.want(EMA, RiskDesk.CALL, Target.LONG, PriceTerms.MARKET))).isEmpty();
        doubt(entry, Stage.FOUND, 0);
        assertThat(why(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET))).isEmpty();
    }

    @Test
    void an_exit_waits_for_the_doubt_to_end_and_is_sized_from_the_brokers_own_position() {
        desk.enter(Target.LONG, "100");
        ApprovedOrder other = orders(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET)).getLast();
        doubt(other, Stage.UNKNOWN, 0);
        assertThat(desk.want(Target.FLAT)).isEmpty();
        fail(other);
        List<ApprovedOrder> exits = orders(doubt(other, Stage.NOT_RECEIVED, 7));
        assertThat(exits).extracting(exit -> exit.terms().quantity())
                .containsExactly(new OrderQuantity.Units(7));
        assertThat(exits).extracting(exit -> exit.terms().purpose()).containsExactly(Purpose.EXIT);
    }

    @Test
    void an_exit_that_has_waited_leaves_nothing_where_the_broker_holds_nothing() {
        desk.enter(Target.LONG, "100");
        ApprovedOrder other = orders(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET)).getLast();
        doubt(other, Stage.UNKNOWN, 0);
        desk.want(Target.FLAT);
        assertThat(doubt(other, Stage.NOT_RECEIVED, 0)).isEmpty();
    }

    @Test
    void an_exit_that_has_waited_leaves_what_somebody_else_holds_at_the_broker() {
        desk.enter(Target.LONG, "100");
        ApprovedOrder other = orders(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET)).getLast();
        doubt(other, Stage.UNKNOWN, 0);
        desk.want(Target.FLAT);
        fail(other);
        assertThat(orders(doubt(other, Stage.NOT_RECEIVED, 110))).extracting(exit -> exit.terms().quantity())
                .containsExactly(new OrderQuantity.Units(10));
    }

    @Test
    void an_entry_in_doubt_that_is_found_filled_after_its_strategy_left_is_left() {
        ApprovedOrder entry = orders(desk.want(Target.LONG)).getLast();
        doubt(entry, Stage.UNKNOWN, 0);
        assertThat(cancels(desk.want(Target.FLAT))).hasSize(1);
        assertThat(desk.fill(entry, "100")).isEmpty();
        assertThat(orders(doubt(entry, Stage.FOUND, 10))).singleElement()
                .satisfies(
                        exit -> assertThat(exit.terms().quantity()).isEqualTo(new OrderQuantity.Units(10)));
    }

    @Test
    void an_exit_that_was_not_received_is_tried_again_under_a_new_name() {
        desk.enter(Target.LONG, "100");
        ApprovedOrder exit = orders(desk.want(Target.FLAT)).getLast();
        doubt(exit, Stage.UNKNOWN, 0);
        fail(exit);
        assertThat(orders(doubt(exit, Stage.NOT_RECEIVED, 10))).singleElement().satisfies(again -> {
            assertThat(again.clOrdId()).isNotEqualTo(exit.clOrdId());
            assertThat(again.terms().quantity()).isEqualTo(new OrderQuantity.Units(10));
        });
    }

    @Test
    void an_exit_that_could_not_be_sent_is_tried_again_with_the_next_second() {
        desk.enter(Target.LONG, "100");
        ApprovedOrder exit = orders(desk.want(Target.FLAT)).getLast();
        assertThat(fail(exit)).isEmpty();
        assertThat(orders(desk.due(MarketSegment.EQUITY, MarketClock.Due.SECOND))).hasSize(1);
        assertThat(orders(desk.due(MarketSegment.EQUITY, MarketClock.Due.SECOND))).isEmpty();
    }

    @Test
    void what_an_order_fills_after_it_was_given_up_is_left_at_once() {
        ApprovedOrder entry = orders(desk.want(Target.LONG)).getLast();
        fail(entry);
        assertThat(orders(desk.fill(entry, "100"))).singleElement().satisfies(exit -> {
            assertThat(exit.terms().purpose()).isEqualTo(Purpose.EXIT);
            assertThat(exit.terms().quantity()).isEqualTo(new OrderQuantity.Units(10));
        });
    }

    @Test
    void a_live_order_names_units_and_the_second_of_the_logs_first_order() {
        ApprovedOrder entry = orders(live("50%").want(Target.LONG)).getLast();
        assertThat(entry.terms().quantity()).isEqualTo(new OrderQuantity.Units(5_000));
        assertThat(entry.clOrdId().value()).isEqualTo(
                "AP" + Long.toString(TradeDesk.at("2026-06-22T10:00") / 1_000_000, 36) + "-1");
    }

    @Test
    void a_restart_keeps_doubts_and_what_waits() {
        desk.enter(Target.LONG, "100");
        ApprovedOrder other = orders(desk.want(EMA, INFY, Target.LONG, PriceTerms.MARKET)).getLast();
        doubt(other, Stage.UNKNOWN, 0);
        desk.want(Target.FLAT);
        desk.restart();
        assertThat(why(desk.want(EMA, INFY, Target.SHORT, PriceTerms.MARKET))).contains("OUTCOME_UNKNOWN");
        assertThat(orders(doubt(other, Stage.FOUND, 10))).hasSize(1);
    }

    private List<Envelope> doubt(ApprovedOrder order, Stage stage, long brokerUnits) {
        return desk.feed(TradeDesk.PAPER, new OrderDoubt(order.clOrdId(), groupOf(order),
                order.terms().instrument(), stage, brokerUnits, "test"));
    }

    private List<Envelope> fail(ApprovedOrder order) {
        return desk.feed(TradeDesk.PAPER, new OrderEnded(order.clOrdId(), groupOf(order),
                order.terms().instrument(), Ending.FAILED, 0, "NOT_SENT: test"));
    }

    private StrategyId groupOf(ApprovedOrder order) {
        return desk.groupOf(order);
    }
}
