package io.alphapanda.services.brokertrading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerOrder.Status;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.terms.PriceTerms;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HttpBrokerTest {
    private static final InstrumentId INFY = new InstrumentId("NSE:INFY");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Test
    void an_order_is_taken_and_fills_when_its_price_comes() throws Exception {
        try (SmallBrokerServer server = new SmallBrokerServer(1, Faults.Rates.NONE)) {
            HttpBroker broker = new HttpBroker(server.address(), PATIENCE);
            assertThat(broker.place(ticket("AP1", "99"), () -> true)).isEqualTo(new Answer.Accepted("B1"));
            assertThat(broker.orders()).singleElement().satisfies(order -> {
                assertThat(order.tag()).isEqualTo("AP1");
                assertThat(order.status()).isEqualTo(Status.OPEN);
                assertThat(order.cumUnits()).isZero();
            });
            server.broker().price(INFY, Price.ofRupees("98"));
            BrokerOrder filled = Soon.seen(() -> broker.orders().getFirst(), BrokerOrder::isFinal);
            assertThat(filled.status()).isEqualTo(Status.COMPLETE);
            assertThat(filled.cumValue()).isEqualTo(Price.ofRupees("98").times(10));
            assertThat(broker.positions()).containsExactly(new BrokerPosition(INFY, 10));
            assertThat(broker.cancel("B1")).isEqualTo(new Answer.Rejected("it is not open"));
        }
    }

    @Test
    void an_open_order_is_given_other_units_and_canceled() throws Exception {
        try (SmallBrokerServer server = new SmallBrokerServer(1, Faults.Rates.NONE)) {
            HttpBroker broker = new HttpBroker(server.address(), PATIENCE);
            broker.place(ticket("AP1", "99"), () -> true);
            assertThat(server.broker().replace("B1", 4)).isTrue();
            assertThat(broker.orders().getFirst().units()).isEqualTo(4);
            assertThat(broker.cancel("B1")).isEqualTo(new Answer.Accepted("B1"));
            assertThat(broker.orders().getFirst().status()).isEqualTo(Status.CANCELED);
        }
    }

    @Test
    void a_permit_that_closes_before_the_first_byte_leaves_nothing_at_the_broker() throws Exception {
        try (SmallBrokerServer server = new SmallBrokerServer(1, Faults.Rates.NONE)) {
            AtomicBoolean wasAsked = new AtomicBoolean();
            Answer answer = new HttpBroker(server.address(), PATIENCE).place(ticket("AP1", "99"), () -> {
                wasAsked.set(true);
                return false;
            });
            assertThat(wasAsked).isTrue();
            assertThat(answer).isInstanceOf(Answer.NotSent.class);
            assertThat(server.broker().askedByTag()).isEmpty();
            assertThat(server.broker().orders()).isEmpty();
        }
    }

    @Test
    void a_broker_that_cannot_be_reached_was_sent_nothing_and_cannot_be_read() throws Exception {
        String nobody;
        try (SmallBrokerServer server = new SmallBrokerServer(1, Faults.Rates.NONE)) {
            nobody = server.address();
        }
        HttpBroker broker = new HttpBroker(nobody, PATIENCE);
        assertThat(broker.place(ticket("AP1", "99"), () -> true)).isInstanceOf(Answer.NotSent.class);
        assertThatThrownBy(broker::orders).isInstanceOf(IOException.class);
    }

    @Test
    void whatever_goes_wrong_the_answer_never_claims_more_than_the_broker_did() throws Exception {
        try (SmallBrokerServer server = new SmallBrokerServer(7, new Faults.Rates(1, 0, 0, 0))) {
            HttpBroker broker = new HttpBroker(server.address(), Duration.ofMillis(400));
            for (int n = 1; n <= 12; n++) {
                Answer answer = broker.place(ticket("AP" + n, "99"), () -> true);
                int taken = server.broker().takenByTag().getOrDefault("AP" + n, 0);
                switch (answer) {
                    case Answer.Accepted _ -> assertThat(taken).isEqualTo(1);
                    case Answer.Rejected _,Answer.NotSent _ -> assertThat(taken).isZero();
                    case Answer.Unknown _ -> assertThat(taken).isBetween(0, 1);
                }
            }
            assertThat(server.broker().askedByTag().values()).hasSize(12).allMatch(asked -> asked == 1);
        }
    }

    private static OrderTicket ticket(String tag, String limit) {
        OrderTerms terms = new OrderTerms(INFY, Side.BUY, new OrderQuantity.Units(10), Purpose.ENTRY,
                Product.MIS,
                PriceTerms.limit(Price.ofRupees(limit)), Price.ofRupees("100"));
        return new OrderTicket(new ClOrdId(tag), terms, 10);
    }
}
