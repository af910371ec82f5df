package io.alphapanda.trading.gateway;

import static io.alphapanda.trading.testing.TradeDesk.INFY;
import static io.alphapanda.trading.testing.TradeDesk.PAPER;
import static io.alphapanda.trading.testing.TradeDesk.SMA;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrdStatus;
import io.alphapanda.domain.order.OrderAcknowledged;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderEnded.Ending;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.ValidatedSignal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderGatewayTest {
    private static final String KEY = "paper:sma:NSE:INFY";
    private static final OrderTerms TERMS = OrderTerms.market(INFY.id(), Side.BUY,
            new OrderQuantity.Units(10),
            Purpose.ENTRY, Product.CNC, Price.ofRupees("100"));

    private final OrderGateway gateway = new OrderGateway(PAPER, 7);
    private final DeciderRun run = new DeciderRun(gateway);

    @Test
    void each_approved_order_becomes_one_intent_in_the_approvals_order() {
        List<Envelope> events = approve("AP1", "AP2");

        assertThat(events).extracting(Envelope::data).containsExactly(placed("AP1"), placed("AP2"));
        assertThat(events).allSatisfy(event -> {
            assertThat(event.topicName()).isEqualTo("paper.orders.submitted");
            assertThat(event.key()).isEqualTo(KEY);
        });
        assertThat(gateway.open()).containsOnlyKeys(new ClOrdId("AP1"), new ClOrdId("AP2"))
                .containsValue(OrdStatus.PENDING_NEW);
    }

    @Test
    void an_order_moves_through_its_statuses_and_is_forgotten_at_its_end() {
        approve("AP1");
        assertThat(feed(acknowledged("AP1"))).isEmpty();
        assertThat(gateway.open()).containsEntry(new ClOrdId("AP1"), OrdStatus.NEW);
        feed(fill("AP1", 4, 4, 6));
        assertThat(gateway.open()).containsEntry(new ClOrdId("AP1"), OrdStatus.PARTIALLY_FILLED);
        feed(fill("AP1", 6, 10, 0));
        assertThat(gateway.open()).isEmpty();
        assertThat(run.all(SystemError.class)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_ending_closes_the_order(Ending ending) {
        approve("AP1");
        feed(new OrderEnded(new ClOrdId("AP1"), SMA, INFY.id(), ending, 0, ""));
        assertThat(gateway.open()).isEmpty();
        assertThat(run.all(SystemError.class)).isEmpty();
    }

    @Test
    void what_cannot_happen_in_a_status_is_reported_and_changes_nothing() {
        approve("AP1");
        feed(acknowledged("AP1"));
        List<Envelope> events = feed(acknowledged("AP1"));

        assertThat(events).hasSize(1);
        assertThat(events.getFirst().topicName()).isEqualTo("system.errors");
        assertThat(events.getFirst().data()).isEqualTo(new SystemError("order-gateway", "paper",
                "ILLEGAL_TRANSITION",
                "order AP1 is New and cannot take NEW; compare its history with the venue's"));
        assertThat(gateway.open()).containsEntry(new ClOrdId("AP1"), OrdStatus.NEW);
    }

    @Test
    void a_fill_of_an_order_that_nobody_placed_is_reported() {
        feed(fill("GHOST", 1, 1, 0));
        assertThat(run.all(SystemError.class)).extracting(SystemError::text)
                .containsExactly("order GHOST is not open and cannot take FILL; compare its history with the"
                        + " venue's");
    }

    @Test
    void a_second_end_of_one_order_is_reported() {
        approve("AP1");
        feed(fill("AP1", 10, 10, 0));
        feed(fill("AP1", 10, 10, 0));
        assertThat(run.all(SystemError.class)).extracting(SystemError::code)
                .containsExactly("ILLEGAL_TRANSITION");
    }

    @Test
    void open_orders_are_listed_oldest_first() {
        List<ClOrdId> expected = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            approve("AP" + i);
            expected.add(new ClOrdId("AP" + i));
        }
        assertThat(List.copyOf(gateway.open().keySet())).isEqualTo(expected);
    }

    @Test
    void a_restored_gateway_knows_its_open_orders_and_sends_none_of_them_again() {
        approve("AP1", "AP2");
        feed(acknowledged("AP2"));
        OrderGateway restored = new OrderGateway(PAPER, 8);
        restored.restore(FieldTape.of(gateway::snapshot));
        DeciderRun after = new DeciderRun(restored);

        assertThat(restored.open()).isEqualTo(gateway.open());
        assertThat(after.feed(9, PAPER, KEY, acknowledged("AP1"))).isEmpty();
        after.feed(9, PAPER, KEY, fill("AP1", 10, 10, 0));
        assertThat(restored.open()).containsOnlyKeys(new ClOrdId("AP2"));
    }

    @Test
    void reads_the_topics_of_its_own_account_only() {
        assertThat(gateway.subscriptions()).allMatch(subscription -> subscription.scope().equals(PAPER));
        assertThat(gateway.shard()).isEqualTo("paper");
        assertThat(new OrderGateway(Scope.account("zerodha"), 1).shard()).isEqualTo("zerodha");
    }

    private List<Envelope> approve(String... ids) {
        List<ApprovedOrder> orders = new ArrayList<>();
        for (String id : ids) {
            orders.add(new ApprovedOrder(new ClOrdId(id), TERMS));
        }
        return feed(new ValidatedSignal(SMA, 1, orders, List.of()));
    }

    private List<Envelope> feed(Event event) {
        return run.feed(5, PAPER, KEY, event);
    }

    private static OrderPlaced placed(String id) {
        return new OrderPlaced(new ClOrdId(id), SMA, TERMS, 7);
    }

    private static OrderAcknowledged acknowledged(String id) {
        return new OrderAcknowledged(new ClOrdId(id), "V1", SMA, INFY.id());
    }

    private static Fill fill(String id, long last, long cum, long leaves) {
        Price price = Price.ofRupees("100");
        return new Fill(new ClOrdId(id), "E" + cum, SMA, INFY.id(), Side.BUY, last, price, cum, leaves,
                price.times(cum), 5, Charges.NONE);
    }
}
