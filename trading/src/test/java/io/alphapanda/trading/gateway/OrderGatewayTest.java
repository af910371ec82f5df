package io.alphapanda.trading.gateway;

import static io.alphapanda.trading.testing.TradeDesk.INFY;
import static io.alphapanda.trading.testing.TradeDesk.PAPER;
import static io.alphapanda.trading.testing.TradeDesk.SMA;
import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.control.ControlCommand;
import io.alphapanda.domain.control.SystemError;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.Charges;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.order.OrdStatus;
import io.alphapanda.domain.order.OrderAcknowledged;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderEnded;
import io.alphapanda.domain.order.OrderEnded.Ending;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderReplaced;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.testing.DeciderRun;
import io.alphapanda.domain.testing.FieldTape;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.ValidatedSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderGatewayTest {
    private static final String KEY = "paper:sma:NSE:INFY";
    private static final OrderTerms TERMS = OrderTerms.market(INFY.id(), Side.BUY,
            new OrderQuantity.Units(10),
            Purpose.ENTRY, Product.CNC, Price.ofRupees("100"));

    private final OrderGateway gateway = new OrderGateway(PAPER);
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
    void an_intent_is_emitted_once_however_often_it_is_approved() {
        approve("AP1");
        approve("AP1");
        feed(fill("AP1", 10, 10, 0));
        approve("AP1");

        assertThat(run.all(OrderPlaced.class)).hasSize(1);
        assertThat(run.all(SystemError.class)).extracting(SystemError::code)
                .containsExactly("DUPLICATE_INTENT", "DUPLICATE_INTENT");
        assertThat(gateway.open()).isEmpty();
    }

    @Test
    void a_fill_after_a_cancel_is_taken_as_the_table_says() {
        approve("AP1");
        feed(new OrderEnded(new ClOrdId("AP1"), SMA, INFY.id(), Ending.CANCELED, 0, ""));
        assertThat(feed(fill("AP1", 4, 4, 6))).isEmpty();
        assertThat(feed(fill("AP1", 6, 10, 0))).isEmpty();
        assertThat(gateway.open()).isEmpty();
        feed(fill("AP1", 6, 10, 0));
        assertThat(run.all(SystemError.class)).extracting(SystemError::text).containsExactly(
                "order AP1 is Filled and cannot take FILL; compare its history with the venue's");
    }

    @Test
    void only_the_newest_thousand_ended_orders_are_remembered() {
        for (int i = 0; i <= OrderLog.ENDED_MAX; i++) {
            approve("AP" + i);
            feed(new OrderEnded(new ClOrdId("AP" + i), SMA, INFY.id(), Ending.CANCELED, 0, ""));
        }
        assertThat(feed(fill("AP1", 4, 4, 6))).isEmpty();
        assertThat(feed(fill("AP0", 4, 4, 6))).hasSize(1);
        assertThat(run.all(SystemError.class).getFirst().text()).startsWith("order AP0 is not open");
    }

    @Test
    void an_order_that_is_replaced_keeps_its_status() {
        approve("AP1");
        feed(acknowledged("AP1"));
        feed(replaced("AP1"));
        assertThat(gateway.open()).containsEntry(new ClOrdId("AP1"), OrdStatus.NEW);
        feed(fill("AP1", 4, 4, 6));
        assertThat(feed(replaced("AP1"))).isEmpty();
        feed(fill("AP1", 6, 10, 0));
        assertThat(feed(replaced("AP1"))).hasSize(1);
    }

    @Test
    void the_kill_switch_cancels_what_is_open_in_the_gateways_own_book() {
        approve("AP1", "AP2", "AP3");
        feed(acknowledged("AP3"));
        feed(fill("AP2", 10, 10, 0));
        List<Envelope> events = run.feed(6, Scope.SYSTEM, "operator:all",
                new ControlCommand(ControlCommand.Action.CANCEL_ALL));

        assertThat(events).extracting(Envelope::data).containsExactly(canceling("AP1"), canceling("AP3"));
        assertThat(events).allSatisfy(event -> {
            assertThat(event.topicName()).isEqualTo("paper.orders.amendments");
            assertThat(event.key()).isEqualTo(KEY);
        });
        assertThat(run.feed(6, Scope.SYSTEM, "operator:all",
                new ControlCommand(ControlCommand.Action.CLOSE_OUT_AT_CLOSE))).isEmpty();
    }

    /// The handler of one seed system kept state of its own beside the log, so that no other could take over.
    @Test
    void row_132_whoever_has_the_log_goes_on_where_another_gateway_stopped() {
        OrderGateway second = new OrderGateway(PAPER);
        DeciderRun replayed = new DeciderRun(second);
        approve("AP1", "AP2");
        feed(fill("AP1", 4, 4, 6));
        feed(new OrderEnded(new ClOrdId("AP2"), SMA, INFY.id(), Ending.CANCELED, 0, ""));
        run.log().stream().filter(event -> event.causationId() == null)
                .forEach(event -> replayed.feed(event.occurredAtMicros(), event.scope(), event.key(),
                        event.data()));
        assertThat(replayed.log()).isEqualTo(run.log());
        assertThat(FieldTape.of(second::snapshot).lines()).isEqualTo(FieldTape.of(gateway::snapshot).lines());
    }

    @Test
    void an_intent_names_the_newest_epoch_that_a_command_told() {
        begin("order-gateway:paper", "7");
        begin("order-gateway:zerodha", "9");
        begin("order-gateway:paper", "6");
        begin("order-gateway:paper", "soon");
        assertThat(DeciderRun.of(approve("AP1"), OrderPlaced.class)).extracting(OrderPlaced::epoch)
                .containsExactly(7L);
    }

    private void begin(String part, String epoch) {
        assertThat(run.feed(5, Scope.SYSTEM, part,
                new ControlCommand(ControlCommand.Action.EPOCH_BEGUN, part, epoch))).isEmpty();
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
        OrderGateway restored = new OrderGateway(PAPER);
        restored.restore(FieldTape.of(gateway::snapshot));
        DeciderRun after = new DeciderRun(restored);

        assertThat(restored.open()).isEqualTo(gateway.open());
        assertThat(after.feed(9, PAPER, KEY, acknowledged("AP1"))).isEmpty();
        after.feed(9, PAPER, KEY, fill("AP1", 10, 10, 0));
        assertThat(restored.open()).containsOnlyKeys(new ClOrdId("AP2"));
    }

    @Test
    void reads_the_topics_of_its_own_account_and_commands_only() {
        assertThat(gateway.subscriptions()).allMatch(subscription -> subscription.scope().equals(PAPER)
                || subscription.topic().equals(Topic.CONTROL));
        assertThat(gateway.shard()).isEqualTo("paper");
        assertThat(new OrderGateway(Scope.account("zerodha")).shard()).isEqualTo("zerodha");
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
        return new OrderPlaced(new ClOrdId(id), SMA, TERMS, 1);
    }

    private static OrderAcknowledged acknowledged(String id) {
        return new OrderAcknowledged(new ClOrdId(id), "V1", SMA, INFY.id());
    }

    private static OrderReplaced replaced(String id) {
        return new OrderReplaced(new ClOrdId(id), SMA, INFY.id(), 0, 10, Optional.empty(), Optional.empty());
    }

    private static OrderAmendment canceling(String id) {
        return OrderAmendment.cancel(new ClOrdId(id), SMA, INFY.id(), "canceled by command");
    }

    private static Fill fill(String id, long last, long cum, long leaves) {
        Price price = Price.ofRupees("100");
        return new Fill(new ClOrdId(id), "E" + cum, SMA, INFY.id(), Side.BUY, last, price, cum, leaves,
                price.times(cum), 5, Charges.NONE);
    }
}
