package io.alphapanda.zerodha.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.broker.BrokerOrder;
import io.alphapanda.domain.broker.BrokerOrder.Status;
import io.alphapanda.domain.broker.BrokerPosition;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Money;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.order.OrderAmendment;
import io.alphapanda.domain.order.OrderQuantity;
import io.alphapanda.domain.order.OrderTerms;
import io.alphapanda.domain.order.Purpose;
import io.alphapanda.domain.signal.StrategyId;
import io.alphapanda.domain.terms.OrdType;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.domain.terms.TimeInForce;
import io.alphapanda.eventlog.hosting.Pause;
import io.alphapanda.services.brokertrading.Answer;
import io.alphapanda.services.brokertrading.Faults;
import io.alphapanda.services.brokertrading.OrderTicket;
import io.alphapanda.zerodha.http.FakeKite;
import io.alphapanda.zerodha.http.FakeKite.Reply;
import io.alphapanda.zerodha.http.FakeSession;
import io.alphapanda.zerodha.http.HandClock;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteLimits;
import io.alphapanda.zerodha.http.RawServer;
import io.alphapanda.zerodha.http.RootAddress;
import io.alphapanda.zerodha.orders.MarketProtection;
import io.alphapanda.zerodha.session.KiteCredentials;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KiteBrokerTest {
    private static final InstrumentId INFY = new InstrumentId("NSE:INFY");
    private static final LiveTradingSwitch ON = LiveTradingSwitch.of(true,
            Optional.of(new KiteCredentials("key0key0", "secret0")));
    private static final KiteLimits HASTY = KiteLimits.STANDARD.withoutRetries()
            .withTimeouts(Duration.ofSeconds(1), Duration.ofMillis(700));
    private final HandClock clock = new HandClock("2026-11-23T04:00:00Z");

    @Test
    void an_order_is_taken_and_fills_when_its_price_comes() throws Exception {
        try (DressedBroker server = new DressedBroker(1, Faults.Rates.NONE);
                KiteHttp http = FakeSession.of(server.root(), HASTY, clock)) {
            KiteBroker broker = broker(http);
            assertThat(broker.place(ticket("AP1", PriceTerms.limit(Price.ofRupees("99"))), () -> true))
                    .isEqualTo(new Answer.Accepted("B1"));
            assertThat(broker.orders()).singleElement().satisfies(order -> {
                assertThat(order.tag()).isEqualTo("AP1");
                assertThat(order.instrument()).isEqualTo(INFY);
                assertThat(order.status()).isEqualTo(Status.OPEN);
            });
            server.broker().price(INFY, Price.ofRupees("98.35"));
            BrokerOrder filled = filled(broker);
            assertThat(filled.cumValue()).isEqualTo(Price.ofRupees("98.35").times(10));
            assertThat(broker.positions()).containsExactly(new BrokerPosition(INFY, 10));
            assertThat(broker.cancel("B1")).isInstanceOf(Answer.Rejected.class);
        }
    }

    private static BrokerOrder filled(KiteBroker broker) throws Exception {
        Pause pause = Pause.real();
        for (int looks = 0; looks < 2_000; looks++) {
            BrokerOrder order = broker.orders().getFirst();
            if (order.isFinal()) {
                return order;
            }
            pause.forNanos(5_000_000);
        }
        throw new AssertionError("the order did not fill within ten seconds");
    }

    @Test
    void an_open_order_is_given_other_units_and_canceled() throws Exception {
        try (DressedBroker server = new DressedBroker(1, Faults.Rates.NONE);
                KiteHttp http = FakeSession.of(server.root(), HASTY, clock)) {
            KiteBroker broker = broker(http);
            broker.place(ticket("AP1", PriceTerms.limit(Price.ofRupees("99"))), () -> true);
            assertThat(broker.replace("B1", replacement(4))).isEqualTo(new Answer.Accepted("B1"));
            assertThat(broker.orders().getFirst().units()).isEqualTo(4);
            assertThat(broker.cancel("B1")).isEqualTo(new Answer.Accepted("B1"));
            assertThat(broker.orders().getFirst().status()).isEqualTo(Status.CANCELED);
        }
    }

    @Test
    void a_permit_that_closes_before_the_first_byte_leaves_nothing_at_the_broker() throws Exception {
        try (DressedBroker server = new DressedBroker(1, Faults.Rates.NONE);
                KiteHttp http = FakeSession.of(server.root(), HASTY, clock)) {
            AtomicBoolean wasAsked = new AtomicBoolean();
            Answer answer = broker(http).place(ticket("AP1", PriceTerms.MARKET), () -> {
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
        int nobody;
        try (ServerSocket taken = new ServerSocket(0)) {
            nobody = taken.getLocalPort();
        }
        try (KiteHttp http = FakeSession.of(RootAddress.of("http://127.0.0.1:" + nobody), HASTY, clock)) {
            KiteBroker broker = broker(http);
            assertThat(broker.place(ticket("AP1", PriceTerms.MARKET), () -> true))
                    .isInstanceOf(Answer.NotSent.class);
            assertThatThrownBy(broker::orders).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatever_goes_wrong_the_answer_never_claims_more_than_the_broker_did() throws Exception {
        int unknown = 0;
        try (DressedBroker server = new DressedBroker(7, new Faults.Rates(1, 0, 0, 0));
                KiteHttp http = FakeSession.of(server.root(), HASTY, clock)) {
            KiteBroker broker = broker(http);
            for (int n = 1; n <= 24; n++) {
                Answer answer = broker.place(ticket("AP" + n, PriceTerms.limit(Price.ofRupees("99"))),
                        () -> true);
                clock.move(1_000_000_000L);
                int taken = server.broker().takenByTag().getOrDefault("AP" + n, 0);
                switch (answer) {
                    case Answer.Accepted _ -> assertThat(taken).isEqualTo(1);
                    case Answer.Rejected _,Answer.NotSent _ -> assertThat(taken).isZero();
                    case Answer.Unknown _ -> {
                        assertThat(taken).isBetween(0, 1);
                        unknown++;
                    }
                }
            }
            assertThat(server.broker().askedByTag().values()).hasSize(24).allMatch(asked -> asked == 1);
        }
        assertThat(unknown).isPositive();
    }

    @Test
    void an_order_whose_connection_breaks_is_unknown_and_was_sent_once() throws Exception {
        try (RawServer server = RawServer.closing();
                KiteHttp http = FakeSession.of(server.root(), HASTY, clock)) {
            assertThat(broker(http).place(ticket("AP1", PriceTerms.MARKET), () -> true))
                    .isInstanceOf(Answer.Unknown.class);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":\"success\"}", "{\"status\":\"success\",\"data\":{}}",
        "{\"status\":\"success\",\"data\":{\"order_id\":7}}", "<html>", ""})
    void a_success_that_cannot_be_read_is_unknown(String body) throws Exception {
        try (FakeKite fake = new FakeKite().then(Reply.json(body)); KiteHttp http = FakeSession.of(fake)) {
            assertThat(broker(http).place(ticket("AP1", PriceTerms.MARKET), () -> true))
                    .isInstanceOf(Answer.Unknown.class);
            assertThat(fake.asked()).hasSize(1);
        }
    }

    @Test
    void orders_without_a_limit_carry_market_protection_and_our_id_as_their_tag() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.data("{\"order_id\":\"1\"}"));
                KiteHttp http = FakeSession.of(fake)) {
            KiteBroker broker = broker(http);
            broker.place(ticket("AP1", PriceTerms.MARKET), () -> true);
            broker.place(ticket("AP2", PriceTerms.stop(Price.ofRupees("90.5"))), () -> true);
            broker.place(ticket("AP3", PriceTerms.limit(Price.ofRupees("99"))), () -> true);
            broker.place(ticket("AP4", new PriceTerms(OrdType.STOP_LIMIT, TimeInForce.DAY,
                    Optional.of(Price.ofRupees("89")), Optional.of(Price.ofRupees("90")))), () -> true);
            new KiteBroker(http, ON, new MarketProtection("2"), clock).place(ticket("AP5", PriceTerms.MARKET),
                    () -> true);
            assertThat(fake.asked().getFirst().path()).isEqualTo("/orders/regular");
            assertThat(fake.asked().getFirst().form()).containsEntry("exchange", "NSE")
                    .containsEntry("tradingsymbol", "INFY").containsEntry("transaction_type", "BUY")
                    .containsEntry("order_type", "MARKET").containsEntry("quantity", "10")
                    .containsEntry("product", "MIS").containsEntry("validity", "DAY")
                    .containsEntry("tag", "AP1")
                    .containsEntry("market_protection", "-1").doesNotContainKeys("price", "trigger_price");
            assertThat(fake.asked().get(1).form()).containsEntry("order_type", "SL-M")
                    .containsEntry("trigger_price", "90.50").containsEntry("market_protection", "-1");
            assertThat(fake.asked().get(2).form()).containsEntry("order_type", "LIMIT")
                    .containsEntry("price", "99.00").doesNotContainKey("market_protection");
            assertThat(fake.asked().get(3).form()).containsEntry("order_type", "SL")
                    .containsEntry("price", "89.00")
                    .containsEntry("trigger_price", "90.00");
            assertThat(fake.asked().get(4).form()).containsEntry("market_protection", "2");
            assertThatThrownBy(() -> new MarketProtection("0"))
                    .hasMessageContaining("must be -1 for automatic");
        }
    }

    @Test
    void what_kite_has_no_words_for_is_not_sent() throws Exception {
        try (FakeKite fake = new FakeKite(); KiteHttp http = FakeSession.of(fake)) {
            assertThat(broker(http).place(ticket("AP1", new PriceTerms(OrdType.LIMIT, TimeInForce.FOK,
                    Optional.of(Price.ofRupees("99")), Optional.empty())), () -> true))
                    .isEqualTo(new Answer.NotSent(
                            "order AP1 was not sent: Kite knows no FOK order; make it IOC or DAY"));
            assertThat(fake.asked()).isEmpty();
        }
    }

    @Test
    void after_the_broker_refused_this_address_nothing_is_sent_for_a_minute() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.error(403, "PermissionException",
                "IP (2401:4900::1) is not allowed to place orders for this app."));
                KiteHttp http = FakeSession.of(fake.root(), KiteLimits.STANDARD, clock)) {
            KiteBroker broker = broker(http);
            assertThat(broker.place(ticket("AP1", PriceTerms.MARKET), () -> true)).isInstanceOfSatisfying(
                    Answer.Rejected.class, refused -> assertThat(refused.text()).contains("2401:4900::1",
                            "developer console", "preferIPv4Stack"));
            for (int i = 2; i < 20; i++) {
                assertThat(broker.place(ticket("AP" + i, PriceTerms.MARKET), () -> true))
                        .isInstanceOfSatisfying(
                                Answer.NotSent.class,
                                halted -> assertThat(halted.text()).contains("ordering is halted"));
            }
            assertThat(fake.asked()).hasSize(1);
            clock.move(60_000_000_001L);
            broker.place(ticket("AP20", PriceTerms.MARKET), () -> true);
            assertThat(fake.asked()).hasSize(2);
        }
    }

    @Test
    void an_order_is_modified_twenty_five_times_and_then_refused_with_the_limit() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.data("{\"order_id\":\"1\"}"));
                KiteHttp http = FakeSession.of(fake.root(), KiteLimits.STANDARD, clock)) {
            KiteBroker broker = broker(http);
            for (int i = 0; i < 25; i++) {
                assertThat(broker.replace("1", replacement(i + 1))).isInstanceOf(Answer.Accepted.class);
                clock.move(1_000_000_000L);
            }
            assertThat(broker.replace("1", replacement(99))).isInstanceOfSatisfying(Answer.Rejected.class,
                    refused -> assertThat(refused.text()).contains("modified 25 times", "allows 25"));
            assertThat(fake.asked()).hasSize(25);
        }
    }

    @Test
    void a_session_that_has_died_is_said_once_by_the_broker_and_then_nothing_is_sent() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.error(403, "TokenException",
                "Incorrect `api_key` or `access_token`.")); KiteHttp http = FakeSession.of(fake)) {
            KiteBroker broker = broker(http);
            assertThat(broker.place(ticket("AP1", PriceTerms.MARKET), () -> true))
                    .isInstanceOf(Answer.Rejected.class);
            assertThat(broker.place(ticket("AP2", PriceTerms.MARKET), () -> true)).isInstanceOfSatisfying(
                    Answer.NotSent.class, dead -> assertThat(dead.text()).contains("the session has ended",
                            "./alpha-panda login zerodha"));
            assertThatThrownBy(broker::orders).hasMessageContaining("./alpha-panda login zerodha");
            assertThat(fake.asked()).hasSize(1);
        }
    }

    @Test
    void orders_beyond_the_budget_of_a_second_are_not_sent_and_the_limit_is_named() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.data("{\"order_id\":\"1\"}"));
                KiteHttp http = FakeSession.of(fake.root(), KiteLimits.STANDARD, clock)) {
            KiteBroker broker = broker(http);
            for (int i = 0; i < 9; i++) {
                assertThat(broker.place(ticket("AP" + i, PriceTerms.MARKET), () -> true))
                        .isInstanceOf(Answer.Accepted.class);
            }
            assertThat(broker.place(ticket("AP9", PriceTerms.MARKET), () -> true)).isInstanceOfSatisfying(
                    Answer.NotSent.class,
                    over -> assertThat(over.text()).contains("9 a calendar second are spent"));
            assertThat(clock.waitsNanos()).isEmpty();
            assertThat(fake.asked()).hasSize(9);
        }
    }

    @Test
    void a_leg_is_canceled_under_its_own_variety_and_parent() throws Exception {
        String book = KiteBooks.order("7", "TRIGGER PENDING", "co", "CO", 10, 0, "0")
                .replace("\"parent_order_id\":null", "\"parent_order_id\":\"6\"");
        try (FakeKite fake = new FakeKite().then(Reply.data("[" + book + "]"),
                Reply.data("{\"order_id\":\"7\"}"));
                KiteHttp http = FakeSession.of(fake)) {
            KiteBroker broker = broker(http);
            assertThat(broker.orders().getFirst().product()).isEqualTo(Product.MIS);
            assertThat(broker.cancel("7")).isEqualTo(new Answer.Accepted("7"));
            assertThat(fake.asked().getLast().method() + " " + fake.asked().getLast().path())
                    .isEqualTo("DELETE /orders/co/7");
            assertThat(fake.asked().getLast().parameters()).containsEntry("parent_order_id", "6");
        }
    }

    @Test
    void a_status_that_is_not_known_counts_as_open_and_ends_are_told_apart() throws Exception {
        String book = KiteBooks.order("1", "VALIDATED BY A NEW THING", "regular", "CNC", 10, 0, "0") + ","
                + KiteBooks.order("2", "COMPLETE", "regular", "CNC", 3, 3, "1412.4766666666667") + ","
                + KiteBooks.order("3", "CANCELLED AMO", "amo", "MIS", 10, 4, "99.05") + ","
                + KiteBooks.order("4", "REJECTED", "regular", "NRML", 10, 0, "0") + ","
                + KiteBooks.order("5", "LAPSED", "regular", "MTF", 10, 0, "0");
        try (FakeKite fake = new FakeKite().then(Reply.data("[" + book + "]"));
                KiteHttp http = FakeSession.of(fake)) {
            assertThat(broker(http).orders()).extracting(BrokerOrder::status).containsExactly(Status.OPEN,
                    Status.COMPLETE, Status.CANCELED, Status.REJECTED, Status.EXPIRED);
        }
        try (FakeKite fake = new FakeKite().then(Reply.data("[" + book + "]"));
                KiteHttp http = FakeSession.of(fake)) {
            assertThat(broker(http).orders()).extracting(BrokerOrder::cumValue).containsExactly(Money.ZERO,
                    Money.ofRupees("4237.43"), Money.ofRupees("396.2"), Money.ZERO, Money.ZERO);
        }
    }

    @Test
    void an_order_that_cannot_be_is_reported_by_its_id_and_the_book_is_not_read_in_part() throws Exception {
        String book = KiteBooks.order("8", "OPEN", "regular", "CNC", 1, 2, "5");
        try (FakeKite fake = new FakeKite().then(Reply.data("[" + book + "]"));
                KiteHttp http = FakeSession.of(fake)) {
            assertThatThrownBy(() -> broker(http).orders()).isInstanceOf(IOException.class)
                    .hasMessageContaining("GET /orders: order 8");
        }
    }

    @Test
    void holdings_and_all_products_of_an_instrument_are_one_position() throws Exception {
        String net = KiteBooks.position("INFY", "CNC", -5) + "," + KiteBooks.position("INFY", "MIS", 7) + ","
                + KiteBooks.position("SBIN", "MIS", 0);
        String left = KiteBooks.holding("INFY", 15, 3, 5).replace("\"t1_", "\"opening_quantity\":20,\"t1_");
        for (String holding : new String[]{KiteBooks.holding("INFY", 20, 3, 5), left}) {
            try (FakeKite fake = new FakeKite().then(Reply.data("{\"net\":[" + net + "],\"day\":[]}"),
                    Reply.data("[" + holding + "]")); KiteHttp http = FakeSession.of(fake)) {
                assertThat(broker(http).positions()).containsExactly(new BrokerPosition(INFY, 25));
            }
        }
    }

    private KiteBroker broker(KiteHttp http) {
        return new KiteBroker(http, ON, MarketProtection.AUTOMATIC, clock);
    }

    private static OrderAmendment replacement(long units) {
        return new OrderAmendment(new ClOrdId("AP1"), new StrategyId("s"), INFY, OrderAmendment.Kind.REPLACE,
                units,
                Optional.empty(), Optional.empty(), "a test");
    }

    static OrderTicket ticket(String tag, PriceTerms prices) {
        return new OrderTicket(new ClOrdId(tag), new OrderTerms(INFY, Side.BUY, new OrderQuantity.Units(10),
                Purpose.ENTRY, Product.MIS, prices, Price.ofRupees("100")), 10);
    }
}
