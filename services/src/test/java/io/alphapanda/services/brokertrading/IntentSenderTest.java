package io.alphapanda.services.brokertrading;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.broker.BrokerAnswer;
import io.alphapanda.domain.broker.BrokerAnswer.Outcome;
import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerOrder.Status;
import io.alphapanda.domain.event.Cause;
import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventId;
import io.alphapanda.domain.event.Scope;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.money.Rate;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderPlaced;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.verdict.ApprovedOrder;
import io.alphapanda.domain.verdict.ValidatedSignal;
import io.alphapanda.eventlog.hosting.Backoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// One thread, and a clock that the test moves: the clock of a process that can be paused.
class IntentSenderTest {
    private static final Scope LIVE = Scope.account("live");
    private static final StrategyId SMA = new StrategyId("sma");
    private static final InstrumentId INFY = new InstrumentId("NSE:INFY");
    private static final long EPOCH = 4;

    private final AtomicLong nanos = new AtomicLong(7);
    private final ScriptedPort port = new ScriptedPort();
    private final SendWindows windows = new SendWindows(LIVE, Duration.ofSeconds(1), nanos::get);
    private final OrderDirectory directory = new OrderDirectory(nanos::get);
    private final List<BrokerAnswer> told = new ArrayList<>();
    private final Backoff backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2),
            new SplittableRandom(1));
    private final IntentSender sender = new IntentSender(EPOCH, port, windows, directory,
            new Amender(port, directory, backoff, _ -> {}, 30), new Lanes(Runnable::run, 1), this::tell,
            () -> {}, 10);
    private long position = 10;

    private void tell(String key, Event event) {
        assertThat(key).isEqualTo("live:sma:NSE:INFY");
        told.add((BrokerAnswer) event);
    }

    @Test
    void an_intent_of_this_epoch_is_sent_once_and_its_answer_told() throws Exception {
        deliver(intent("AP1", EPOCH, units(10)));
        assertThat(port.asked).containsExactly("place AP1");
        assertThat(outcomes()).containsExactly(Outcome.ACCEPTED);
        assertThat(told.getFirst().orderId()).isEqualTo("BAP1");
        assertThat(sender.deliveredPosition()).isEqualTo(11);
    }

    /// SIGSTOP between durability and sending, three seconds, SIGCONT.
    @Test
    void a_process_that_is_paused_after_its_intent_was_durable_sends_nothing_when_it_wakes()
            throws Exception {
        Envelope intent = intent("AP1", EPOCH, units(10));
        nanos.addAndGet(3_000_000_000L);
        deliver(intent);
        assertThat(port.asked).isEmpty();
        assertThat(outcomes()).containsExactly(Outcome.NOT_SENT);
        assertThat(told.getFirst().text()).isEqualTo("it was older than 1000 ms before it could leave");
    }

    @Test
    void a_process_that_is_paused_while_it_connects_sends_nothing_when_it_wakes() throws Exception {
        port.beforeTheFirstByte = () -> nanos.addAndGet(3_000_000_000L);
        deliver(intent("AP1", EPOCH, units(10)));
        assertThat(port.asked).isEmpty();
        assertThat(outcomes()).containsExactly(Outcome.NOT_SENT);
    }

    @Test
    void intents_of_other_epochs_are_left_alone_and_nothing_is_told_of_them() throws Exception {
        deliver(intent("AP1", EPOCH - 1, units(10)));
        deliver(intent("AP2", EPOCH + 1, units(10)));
        assertThat(port.asked).isEmpty();
        assertThat(told).isEmpty();
        assertThat(sender.deliveredPosition()).isEqualTo(12);
    }

    @Test
    void an_intent_whose_approval_this_process_has_not_seen_is_not_sent() throws Exception {
        OrderPlaced placed = new OrderPlaced(new ClOrdId("AP1"), SMA, terms(units(10)), EPOCH);
        deliver(Envelope.input("order-gateway", LIVE, "live:sma:NSE:INFY", 5, 1, placed));
        assertThat(port.asked).isEmpty();
        assertThat(outcomes()).containsExactly(Outcome.NOT_SENT);
    }

    @Test
    void a_share_of_equity_is_not_sent() throws Exception {
        deliver(intent("AP1", EPOCH,
                new OrderQuantity.EquityShare(Rate.ofPercent("5"), Money.ofRupees("1000"))));
        assertThat(port.asked).isEmpty();
        assertThat(told.getFirst().text()).contains("takes units");
    }

    @Test
    void an_adapter_that_fails_leaves_a_doubt_and_is_not_asked_again() throws Exception {
        port.answers = _ -> {
            throw new IllegalArgumentException("a bug in the adapter");
        };
        deliver(intent("AP1", EPOCH, units(10)));
        assertThat(port.asked).containsExactly("place AP1");
        assertThat(outcomes()).containsExactly(Outcome.UNKNOWN);
    }

    @Test
    void a_stopped_link_sends_nothing() throws Exception {
        sender.stop();
        deliver(intent("AP1", EPOCH, units(10)));
        assertThat(port.asked).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void a_cancel_that_fails_twenty_times_is_carried_out_in_the_end() throws Exception {
        deliver(intent("AP1", EPOCH, units(10)));
        port.cancelsToFail.set(20);
        deliver(cancel("AP1"));
        assertThat(port.asked).containsExactly("place AP1", "cancel BAP1");
        assertThat(outcomes()).containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED);
    }

    @Test
    void an_order_of_an_earlier_life_is_found_in_the_brokers_book_and_canceled() throws Exception {
        port.book = List.of(new BrokerOrder("AP7", "B77", INFY, Side.BUY, Product.MIS, Status.OPEN, 10, 0,
                Money.ZERO, 0, ""));
        port.readsToFail.set(20);
        deliver(cancel("AP7"));
        assertThat(port.asked).containsExactly("cancel B77");
    }

    @Test
    void an_order_that_the_broker_does_not_have_cannot_be_canceled() throws Exception {
        deliver(cancel("AP7"));
        assertThat(port.asked).isEmpty();
        assertThat(outcomes()).containsExactly(Outcome.REJECTED);
    }

    @Test
    void new_terms_are_asked_for_once() throws Exception {
        deliver(intent("AP1", EPOCH, units(10)));
        deliver(envelope(new OrderAmendment(new ClOrdId("AP1"), SMA, INFY, OrderAmendment.Kind.REPLACE, 6,
                Optional.empty(), Optional.empty(), "less")));
        assertThat(port.asked).containsExactly("place AP1", "replace BAP1 6");
        assertThat(outcomes()).containsExactly(Outcome.ACCEPTED, Outcome.UNKNOWN);
    }

    private void deliver(Envelope event) throws Exception {
        sender.deliver(position++, event);
    }

    private List<Outcome> outcomes() {
        return told.stream().map(BrokerAnswer::outcome).toList();
    }

    /// An intent whose approval the link has just seen.
    private Envelope intent(String tag, long epoch, OrderQuantity quantity) {
        ApprovedOrder order = new ApprovedOrder(new ClOrdId(tag), terms(quantity));
        Envelope approval = envelope(new ValidatedSignal(SMA, 1, List.of(order), List.of()));
        windows.see(position - 1, approval);
        OrderPlaced placed = new OrderPlaced(order.clOrdId(), SMA, order.terms(), epoch);
        Cause cause = approval.asCause();
        EventId id = EventId.ofOutput(5, cause.eventId(), "order-gateway", approval.key(), 0);
        return new Envelope(id, "order-gateway", LIVE, approval.key(), 5, 5, cause.correlationId(),
                cause.eventId(), "", position, placed);
    }

    private Envelope cancel(String tag) {
        return envelope(OrderAmendment.cancel(new ClOrdId(tag), SMA, INFY, "enough"));
    }

    private Envelope envelope(Event event) {
        return Envelope.input("test", LIVE, "live:sma:NSE:INFY", 5, position + 1, event);
    }

    private static OrderQuantity units(long units) {
        return new OrderQuantity.Units(units);
    }

    private static OrderTerms terms(OrderQuantity quantity) {
        return OrderTerms.market(INFY, Side.BUY, quantity, Purpose.ENTRY, Product.MIS, Price.ofRupees("100"));
    }
}
