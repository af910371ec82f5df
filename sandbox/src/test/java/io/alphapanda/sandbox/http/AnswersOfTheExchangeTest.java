package io.alphapanda.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.wire.OfficialMocks;
import io.alphapanda.sandbox.wire.Shape;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the exchange itself answers over the wire has the keys and types of the broker's examples.
class AnswersOfTheExchangeTest {
    private static final String SHARE = "exchange=NSE&tradingsymbol=" + OpenExchange.SHARE
            + "&transaction_type=BUY&quantity=5&product=CNC&validity=DAY&tag=golden&";
    private static final String KEY = "NSE:" + OpenExchange.SHARE;
    private static final String MARGIN = "[{\"exchange\":\"NSE\",\"tradingsymbol\":\"" + OpenExchange.SHARE
            + "\",\"transaction_type\":\"BUY\",\"variety\":\"regular\",\"product\":\"CNC\",\"order_type\":\"LIMIT\","
            + "\"quantity\":1,\"price\":\"1400\",\"average_price\":1400,\"order_id\":\"1\",\"extra\":true}]";

    private final Exchange exchange = OpenExchange.atTen();
    private final Rig rig = Rig.over(exchange);

    @AfterEach
    void stop() {
        rig.close();
        exchange.close();
    }

    @Test
    void orders_trades_positions_and_their_histories() throws Exception {
        OfficialMocks mocks = OfficialMocks.read();
        rig.login();
        HttpResponse<String> placed = rig.post("/orders/regular",
                SHARE + "order_type=MARKET&market_protection=-1");
        assertShape(mocks, placed, "order_response");
        String id = Rig.json(placed).at("/data/order_id").asText();
        Eventually.until("it is filled", () -> status(id).equals("COMPLETE"));
        assertShape(mocks, rig.get("/orders"), "orders");
        assertShape(mocks, rig.get("/orders/" + id), "order_info");
        assertThat(Rig.json(rig.get("/orders/" + id)).at("/data/0/status").asText())
                .isEqualTo("PUT ORDER REQ RECEIVED");
        assertShape(mocks, rig.get("/orders/" + id + "/trades"), "order_trades");
        assertShape(mocks, rig.get("/trades"), "trades");
        assertShape(mocks, rig.get("/portfolio/positions"), "positions");
        assertThat(Rig.json(rig.get("/portfolio/positions")).at("/data/net")).isNotEmpty();
        assertShape(mocks, rig.get("/user/margins"), "margins");
        assertShape(mocks, rig.get("/user/margins/commodity"), "margin_commodity");

        HttpResponse<String> resting = rig.post("/orders/regular",
                SHARE + "order_type=LIMIT&price=" + far());
        String open = Rig.json(resting).at("/data/order_id").asText();
        Eventually.until("it rests", () -> status(open).equals("OPEN"));
        assertShape(mocks, rig.send("PUT", "/orders/regular/" + open, "quantity=6"), "order_modify");
        Eventually.until("it rests again", () -> status(open).equals("OPEN"));
        assertShape(mocks, rig.send("DELETE", "/orders/regular/" + open, ""), "order_cancel");
    }

    @Test
    void quotes_candles_and_calculators() throws Exception {
        OfficialMocks mocks = OfficialMocks.read();
        rig.login();
        assertShape(mocks, rig.get("/quote?i=" + KEY), "quote", ".data");
        assertShape(mocks, rig.get("/quote/ohlc?i=" + KEY), "ohlc", ".data");
        assertShape(mocks, rig.get("/quote/ltp?i=" + KEY), "ltp", ".data");
        assertShape(mocks, rig.get("/instruments/trigger_range/buy?i=" + KEY), "trigger_range", ".data");
        long token = Rig.json(rig.get("/quote/ltp?i=" + KEY)).at("/data/" + KEY + "/instrument_token")
                .asLong();
        HttpResponse<String> candles = rig.get("/instruments/historical/" + token
                + "/minute?from=2026-11-23+09:15:00&to=2026-11-23+10:00:00");
        assertShape(mocks, candles, "historical_minute");
        assertThat(Rig.json(candles).at("/data/candles").size()).isGreaterThan(40);
        assertShape(mocks, rig.get("/instruments/historical/" + token
                + "/5minute?from=2026-11-23&to=2026-11-23&oi=1"), "historical_oi");
        assertShape(mocks, rig.postJson("/margins/orders", MARGIN), "order_margins");
        assertShape(mocks, rig.postJson("/margins/basket?consider_positions=True&mode=", MARGIN),
                "basket_margins");
        assertShape(mocks, rig.postJson("/charges/orders", MARGIN), "virtual_contract_note");
        assertThat(Rig.json(rig.postJson("/margins/orders?mode=compact", MARGIN)).at("/data/0").size())
                .isEqualTo(4);
    }

    @Test
    void triggers_from_birth_to_deletion() throws Exception {
        OfficialMocks mocks = OfficialMocks.read();
        rig.login();
        String price = far();
        String condition = "{\"exchange\":\"NSE\",\"tradingsymbol\":\"" + OpenExchange.SHARE
                + "\",\"trigger_values\":[" + price + "],\"last_price\":" + last() + "}";
        String orders = "[{\"exchange\":\"NSE\",\"tradingsymbol\":\"" + OpenExchange.SHARE
                + "\",\"transaction_type\":\"BUY\",\"quantity\":1,\"order_type\":\"LIMIT\",\"product\":\"CNC\","
                + "\"price\":" + price + "}]";
        String form = "type=single&condition=" + URLEncoder.encode(condition, StandardCharsets.UTF_8)
                + "&orders=" + URLEncoder.encode(orders, StandardCharsets.UTF_8);
        HttpResponse<String> made = rig.post("/gtt/triggers", form);
        assertShape(mocks, made, "gtt_place_order");
        String id = Rig.json(made).at("/data/trigger_id").asText();
        assertShape(mocks, rig.get("/gtt/triggers"), "gtt_get_orders");
        assertShape(mocks, rig.get("/gtt/triggers/" + id), "gtt_get_order");
        assertShape(mocks, rig.send("PUT", "/gtt/triggers/" + id, form), "gtt_modify_order");
        assertShape(mocks, rig.send("DELETE", "/gtt/triggers/" + id, ""), "gtt_delete_order");
    }

    private static void assertShape(OfficialMocks mocks, HttpResponse<String> answer, String mock,
            String... free) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Shape.differences(Rig.json(answer), mocks.json(mock), free)).as(mock).isEmpty();
    }

    private String last() throws Exception {
        return Rig.json(rig.get("/quote/ltp?i=" + KEY)).at("/data/" + KEY + "/last_price").asText();
    }

    /// A whole number of rupees, some percent below the last price.
    private String far() throws Exception {
        return Integer.toString((int) (Double.parseDouble(last()) * 0.96));
    }

    private String status(String orderId) {
        try {
            JsonNode rows = Rig.json(rig.get("/orders/" + orderId)).path("data");
            return rows.path(rows.size() - 1).path("status").asText();
        } catch (Exception gone) {
            throw new AssertionError(gone);
        }
    }
}
