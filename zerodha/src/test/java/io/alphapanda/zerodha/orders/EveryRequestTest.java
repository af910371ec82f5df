package io.alphapanda.zerodha.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Product;
import io.alphapanda.domain.instrument.Side;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.order.ClOrdId;
import io.alphapanda.domain.terms.PriceTerms;
import io.alphapanda.zerodha.account.AccountRequests;
import io.alphapanda.zerodha.alerts.AlertRequests;
import io.alphapanda.zerodha.gtt.GttRequests;
import io.alphapanda.zerodha.gtt.GttWish;
import io.alphapanda.zerodha.http.FakeKite;
import io.alphapanda.zerodha.http.FakeKite.Asked;
import io.alphapanda.zerodha.http.FakeKite.Reply;
import io.alphapanda.zerodha.http.FakeSession;
import io.alphapanda.zerodha.http.HandClock;
import io.alphapanda.zerodha.http.KiteHttp;
import io.alphapanda.zerodha.http.KiteLimits;
import io.alphapanda.zerodha.json.UnexpectedReply;
import io.alphapanda.zerodha.margins.MarginRequests;
import io.alphapanda.zerodha.mutualfunds.FundRequests;
import io.alphapanda.zerodha.portfolio.PortfolioRequests;
import io.alphapanda.zerodha.portfolio.PositionConversion;
import io.alphapanda.zerodha.quotes.QuoteRequests;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Where each request goes, and what it carries. What comes back is the golden test's.
class EveryRequestTest {
    private static final InstrumentId INFY = new InstrumentId("NSE:INFY");
    private static final OrderForm ORDER = new OrderForm(new ClOrdId("AP1"), INFY, Side.BUY, 3, Product.CNC,
            PriceTerms.limit(Price.ofRupees("99.05")), MarketProtection.AUTOMATIC);

    private interface Asking {
        void ask(KiteHttp http) throws IOException, InterruptedException;
    }

    @Test
    void every_read_goes_where_the_documentation_says() throws Exception {
        assertThat(path("[]", http -> new OrderRequests(http).orders())).isEqualTo("GET /orders");
        assertThat(path("[]", http -> new OrderRequests(http).history("7"))).isEqualTo("GET /orders/7");
        assertThat(path("[]", http -> new OrderRequests(http).trades())).isEqualTo("GET /trades");
        assertThat(path("[]", http -> new OrderRequests(http).trades("7"))).isEqualTo("GET /orders/7/trades");
        assertThat(path("[]", http -> new PortfolioRequests(http).holdings()))
                .isEqualTo("GET /portfolio/holdings");
        assertThat(path("[]", http -> new PortfolioRequests(http).compactHoldings()))
                .isEqualTo("GET /portfolio/holdings/compact");
        assertThat(path("[]", http -> new PortfolioRequests(http).auctions()))
                .isEqualTo("GET /portfolio/holdings/auctions");
        assertThat(path("{\"net\":[],\"day\":[]}", http -> new PortfolioRequests(http).positions()))
                .isEqualTo("GET /portfolio/positions");
        assertThat(path("[]", http -> new GttRequests(http).triggers())).isEqualTo("GET /gtt/triggers");
        assertThat(path("[]", http -> new AlertRequests(http).alerts())).isEqualTo("GET /alerts");
        assertThat(path("[]", http -> new AlertRequests(http).history("u")))
                .isEqualTo("GET /alerts/u/history");
        assertThat(path("[]", http -> new FundRequests(http).orders())).isEqualTo("GET /mf/orders");
        assertThat(path("[]", http -> new FundRequests(http).plans())).isEqualTo("GET /mf/sips");
        assertThat(path("[]", http -> new FundRequests(http).holdings())).isEqualTo("GET /mf/holdings");
        assertThat(path("{}", http -> new QuoteRequests(http).triggerRanges(Side.BUY, List.of(INFY))))
                .isEqualTo("GET /instruments/trigger_range/buy");
        assertMissing("GET /user/profile", http -> new AccountRequests(http).profile());
        assertMissing("GET /user/profile/full", http -> new AccountRequests(http).fullProfile());
        assertMissing("GET /user/margins", http -> new AccountRequests(http).funds());
        assertMissing("GET /user/margins/{segment}", http -> new AccountRequests(http).funds("equity"));
        assertMissing("GET /portfolio/holdings/summary",
                http -> new PortfolioRequests(http).holdingsSummary());
        assertMissing("GET /gtt/triggers/{id}", http -> new GttRequests(http).trigger(5));
        assertMissing("GET /alerts/{uuid}", http -> new AlertRequests(http).alert("u"));
        assertMissing("GET /mf/orders/{order_id}", http -> new FundRequests(http).order("u"));
        assertMissing("GET /mf/sips/{sip_id}", http -> new FundRequests(http).plan("u"));
    }

    @Test
    void quotes_are_asked_for_in_as_many_requests_as_there_must_be() throws Exception {
        List<InstrumentId> many = IntStream.range(0, 1_201)
                .mapToObj(i -> new InstrumentId("NSE:S" + i + "&M"))
                .toList();
        HandClock clock = new HandClock("2026-11-23T04:00:00Z");
        try (FakeKite fake = new FakeKite().otherwise(asked -> Reply.data(
                "{\"NSE:S0&M\":{\"instrument_token\":1,\"last_price\":99.05}}"));
                KiteHttp http = FakeSession.of(fake.root(), KiteLimits.STANDARD, clock)) {
            assertThat(new QuoteRequests(http).last(many)).containsOnlyKeys(new InstrumentId("NSE:S0&M"));
            assertThat(fake.asked()).extracting(asked -> asked.query().split("&", -1).length).containsExactly(
                    1_000,
                    201);
            assertThat(fake.asked().getFirst().query()).startsWith("i=NSE%3AS0%26M&i=NSE%3AS1%26M");
            assertThat(clock.waitsNanos()).as("one request a second").containsExactly(1_000_000_000L);
        }
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.data("{}"));
                KiteHttp http = FakeSession.of(fake)) {
            assertThat(new QuoteRequests(http).full(many)).isEmpty();
            assertThat(fake.asked())
                    .extracting(asked -> asked.path() + " " + asked.query().split("&", -1).length)
                    .containsExactly("/quote 500", "/quote 500", "/quote 201");
            assertThat(new QuoteRequests(http).ohlc(List.of(INFY))).isEmpty();
            assertThat(fake.asked().getLast().path()).isEqualTo("/quote/ohlc");
        }
    }

    @Test
    void calculators_get_json_with_numbers_as_numbers() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.data("[]"));
                KiteHttp http = FakeSession.of(fake)) {
            new MarginRequests(http).orders(List.of(ORDER));
            new MarginRequests(http).charges(List.of(ORDER), List.of(Price.ofRupees("99.1")));
            assertThatThrownBy(() -> new MarginRequests(http).basket(List.of(ORDER), true))
                    .isInstanceOf(UnexpectedReply.class);
            assertThat(fake.asked()).extracting(Asked::path).containsExactly("/margins/orders",
                    "/charges/orders",
                    "/margins/basket");
            assertThat(fake.asked().getFirst().headers().getFirst("Content-Type"))
                    .isEqualTo("application/json");
            assertThat(fake.asked().getFirst().body()).isEqualTo("[{\"variety\":\"regular\",\"price\":99.05,"
                    + "\"trigger_price\":0,\"exchange\":\"NSE\",\"tradingsymbol\":\"INFY\","
                    + "\"transaction_type\":\"BUY\",\"order_type\":\"LIMIT\",\"quantity\":3,\"product\":\"CNC\","
                    + "\"validity\":\"DAY\"}]");
            assertThat(fake.asked().get(1).body()).contains("\"order_id\":\"AP1\"",
                    "\"average_price\":99.10");
            assertThat(fake.asked().get(2).parameters()).containsEntry("consider_positions", "true");
        }
    }

    @Test
    void triggers_are_made_changed_and_deleted() throws Exception {
        GttWish two = new GttWish(INFY, Price.ofRupees("100"), List.of(
                new GttWish.Leg(Price.ofRupees("90"), Side.SELL, 5, Product.CNC, Price.ofRupees("89.5")),
                new GttWish.Leg(Price.ofRupees("110"), Side.SELL, 5, Product.CNC, Price.ofRupees("110"))));
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.data("{\"trigger_id\":9}"));
                KiteHttp http = FakeSession.of(fake)) {
            GttRequests triggers = new GttRequests(http);
            assertThat(triggers.place(two).triggerId()).isEqualTo(9);
            triggers.modify(9, two);
            triggers.delete(9);
            assertThat(fake.asked()).extracting(asked -> asked.method() + " " + asked.path()).containsExactly(
                    "POST /gtt/triggers", "PUT /gtt/triggers/9", "DELETE /gtt/triggers/9");
            assertThat(fake.asked().getFirst().form()).containsEntry("type", "two-leg").containsEntry(
                    "condition",
                    "{\"exchange\":\"NSE\",\"tradingsymbol\":\"INFY\",\"trigger_values\":[90.00,110.00],"
                            + "\"last_price\":100.00}");
            assertThat(fake.asked().getFirst().form().get("orders")).startsWith("[{\"exchange\":\"NSE\","
                    + "\"tradingsymbol\":\"INFY\",\"transaction_type\":\"SELL\",\"quantity\":5,"
                    + "\"order_type\":\"LIMIT\",\"product\":\"CNC\",\"price\":89.50}");
        }
        assertThatThrownBy(() -> new GttWish(INFY, Price.ofRupees("90"), two.legs()))
                .hasMessageContaining("must differ from the last price");
        assertThatThrownBy(() -> new GttWish(INFY, Price.ofRupees("80"), two.legs()))
                .hasMessageContaining("must lie below the last price");
    }

    @Test
    void positions_are_converted_and_sales_authorised() throws Exception {
        try (FakeKite fake = new FakeKite().then(Reply.data("true"), Reply.data("{\"request_id\":\"r\"}"),
                Reply.data("false")); KiteHttp http = FakeSession.of(fake)) {
            PortfolioRequests portfolio = new PortfolioRequests(http);
            PositionConversion wish = new PositionConversion(INFY, Side.BUY, false, 5, Product.MIS,
                    Product.CNC);
            portfolio.convert(wish);
            assertThat(fake.asked().getFirst().method() + " " + fake.asked().getFirst().path())
                    .isEqualTo("PUT /portfolio/positions");
            assertThat(fake.asked().getFirst().form()).isEqualTo(Map.of("exchange", "NSE", "tradingsymbol",
                    "INFY",
                    "transaction_type", "BUY", "position_type", "day", "quantity", "5", "old_product", "MIS",
                    "new_product", "CNC"));
            assertThat(portfolio.authorise(Map.of("INE009A01021", 5L)).requestId()).isEqualTo("r");
            assertThat(fake.asked().get(1).body()).isEqualTo("isin=INE009A01021&quantity=5");
            assertThatThrownBy(() -> portfolio.convert(wish)).isInstanceOf(UnexpectedReply.class);
        }
    }

    @Test
    void an_order_is_modified_and_canceled_under_its_variety() throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.data("{\"order_id\":\"7\"}"));
                KiteHttp http = FakeSession.of(fake)) {
            OrderRequests orders = new OrderRequests(http);
            orders.modify("amo", "7",
                    new OrderChange(5, Optional.of(Price.ofRupees("99")), Optional.empty()));
            orders.cancel("iceberg", "7", Optional.empty());
            assertThat(fake.asked()).extracting(asked -> asked.method() + " " + asked.path()).containsExactly(
                    "PUT /orders/amo/7", "DELETE /orders/iceberg/7");
            assertThat(fake.asked().getFirst().form()).isEqualTo(Map.of("quantity", "5", "price", "99.00"));
        }
    }

    private static String path(String data, Asking asking) throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.data(data));
                KiteHttp http = FakeSession.of(fake)) {
            asking.ask(http);
            return fake.asked().getFirst().method() + " " + fake.asked().getFirst().path();
        }
    }

    /// An answer without its fields is refused, and the message names the endpoint.
    private static void assertMissing(String endpoint, Asking asking) throws Exception {
        try (FakeKite fake = new FakeKite().otherwise(_ -> Reply.data("{}"));
                KiteHttp http = FakeSession.of(fake)) {
            assertThatThrownBy(() -> asking.ask(http)).isInstanceOf(UnexpectedReply.class)
                    .hasMessageStartingWith(endpoint + " data.").hasMessageEndingWith("is missing");
        }
    }
}
