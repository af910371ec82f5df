package io.alphapanda.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.sandbox.login.Checksum;
import io.alphapanda.sandbox.wire.OfficialMocks;
import io.alphapanda.sandbox.wire.Shape;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SandboxServerTest {
    private final StillExchange exchange = StillExchange.small();
    private final Rig rig = Rig.over(exchange);

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void a_login_leads_back_to_the_app_with_a_request_token_and_its_own_parameters() throws Exception {
        HttpResponse<String> page = rig.get("/connect/login?v=3&api_key=" + Rig.KEY);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("AP0001", "AP0002", Rig.KEY);
        HttpResponse<String> back = rig.post("/connect/login",
                "api_key=" + Rig.KEY + "&user_id=AP0002&redirect_params=state%3D7");
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(back.headers().firstValue("location").orElseThrow())
                .startsWith("http://127.0.0.1:1/back?action=login&type=login&status=success&request_token=")
                .endsWith("&state=7");
    }

    @Test
    void an_app_without_an_address_is_shown_its_request_token() throws Exception {
        HttpResponse<String> back = rig.get("/connect/login?api_key=sandboxkey2&auto=1");
        HttpResponse<String> page = rig.get(back.headers().firstValue("location").orElseThrow());
        assertThat(page.body()).contains("request token").containsPattern("<code>[A-Za-z0-9]{32}</code>");
    }

    @Test
    void a_session_opens_and_closes_with_the_mocks_keys() throws Exception {
        OfficialMocks mocks = OfficialMocks.read();
        String location = rig.get("/connect/login?auto=1&api_key=" + Rig.KEY).headers().firstValue("location")
                .orElseThrow();
        String requestToken = location.replaceAll(".*request_token=", "");
        HttpResponse<String> session = rig.post("/session/token", "api_key=" + Rig.KEY + "&request_token="
                + requestToken + "&checksum=" + Checksum.of(Rig.KEY, requestToken, Rig.SECRET));
        assertThat(Shape.differences(Rig.json(session), mocks.json("generate_session"))).isEmpty();
        assertThat(Rig.json(session).at("/data/login_time").asText()).isEqualTo("2026-11-23 09:20:00");
        rig.login();
        HttpResponse<String> again = rig.post("/session/token", "api_key=" + Rig.KEY + "&request_token="
                + requestToken + "&checksum=" + Checksum.of(Rig.KEY, requestToken, Rig.SECRET));
        assertError(again, 403, "TokenException", "Token is invalid or has expired.");
        String token = rig.login();
        HttpResponse<String> gone = rig.send("DELETE",
                "/session/token?api_key=" + Rig.KEY + "&access_token=" + token, "");
        assertThat(Shape.differences(Rig.json(gone), mocks.json("session_logout"))).isEmpty();
        assertError(rig.get("/user/profile"), 403, "TokenException",
                "Incorrect `api_key` or `access_token`.");
    }

    @Test
    void without_a_session_every_endpoint_is_refused_the_same_way() throws Exception {
        for (String path : List.of("/user/profile", "/orders", "/portfolio/positions", "/quote?i=NSE:INFY",
                "/instruments", "/mf/orders", "/alerts", "/gtt/triggers")) {
            assertError(rig.get(path), 403, "TokenException", "Incorrect `api_key` or `access_token`.");
        }
    }

    @Test
    void a_session_ends_at_six_in_the_morning_of_the_market() throws Exception {
        rig.login();
        assertThat(rig.get("/user/profile").statusCode()).isEqualTo(200);
        exchange.marketMicros = Ist.micros(LocalDate.of(2026, 11, 24), LocalTime.of(6, 0));
        assertThat(rig.get("/user/profile").statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_made_up_has_the_mocks_keys_and_changes_are_refused_honestly() throws Exception {
        OfficialMocks mocks = OfficialMocks.read();
        rig.login();
        assertMock(mocks, "/user/profile", "profile");
        assertMock(mocks, "/user/profile/full", "full_profile");
        assertMock(mocks, "/mf/orders", "mf_orders");
        assertMock(mocks, "/mf/orders/3f0c9a52-7d1e-4b86-9a40-0d5e6f7a8b91", "mf_orders_info");
        assertThat(Shape.differences(Rig.json(rig.get("/mf/sips")).path("data"), mocks.data("mf_sips"),
                "[].step_up")).isEmpty();
        JsonNode sip = Rig.json(rig.get("/mf/sips/100200300400500"));
        assertThat(Shape.differences(sip, mocks.json("mf_sip_info"), ".data.step_up")).isEmpty();
        assertMock(mocks, "/mf/holdings", "mf_holdings");
        assertMock(mocks, "/portfolio/holdings/auctions", "auctions_list");
        assertMock(mocks, "/alerts", "alerts_get");
        assertMock(mocks, "/alerts/7c1d2e3f-0a4b-4c5d-8e6f-90a1b2c3d4e5", "alerts_get_one");
        assertMock(mocks, "/alerts/7c1d2e3f-0a4b-4c5d-8e6f-90a1b2c3d4e5/history", "alerts_history");
        assertThat(Shape.differences(Rig.json(rig.post("/portfolio/holdings/authorise", "")),
                mocks.json("holdings_auth"))).isEmpty();
        assertThat(rig.get("/mf/instruments").body().lines().findFirst())
                .isEqualTo(mocks.text("mf_instruments.csv").lines().findFirst());
        assertThat(rig.post("/mf/orders", "tradingsymbol=INF000SANDB1").statusCode()).isEqualTo(403);
        assertThat(rig.post("/alerts", "name=x").body()).contains("Nothing was changed",
                "PermissionException");
        assertError(rig.send("DELETE", "/alerts", ""), 400, "InputException",
                "Missing or empty field `uuid`.");
    }

    private void assertMock(OfficialMocks mocks, String path, String mock) throws Exception {
        assertThat(Shape.differences(Rig.json(rig.get(path)), mocks.json(mock))).as(path).isEmpty();
    }

    @Test
    void media_types_are_exactly_what_clients_compare_with() throws Exception {
        rig.login();
        assertThat(type(rig.get("/orders"))).isEqualTo("application/json");
        assertThat(type(rig.get("/nowhere"))).isEqualTo("application/json");
        assertThat(type(rig.get("/instruments"))).isEqualTo("text/csv");
        assertThat(rig.get("/instruments/NSE").body()).isEqualTo("""
                instrument_token,exchange_token,tradingsymbol,name,last_price,expiry,strike,tick_size,lot_size,\
                instrument_type,segment,exchange
                408065,1594,INFY,INFY LTD,0.0,,0.0,0.05,1,EQ,NSE,NSE
                256265,1001,NIFTY 50,NIFTY 50,0.0,,0.0,0.05,1,EQ,INDICES,NSE
                """);
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("content-type").orElse("");
    }

    @Test
    void quotes_are_keyed_by_the_words_of_the_request_and_unknown_ones_are_left_out() throws Exception {
        rig.login();
        JsonNode data = Rig.json(rig.get("/quote/ltp?i=NSE:INFY&i=408065&i=NSE:NOBODY&i=NSE%3ANIFTY+50"))
                .path("data");
        assertThat(data.fieldNames()).toIterable().containsExactly("NSE:INFY", "408065", "NSE:NIFTY 50");
        assertThat(Rig.json(rig.get("/quote?i=NSE:NOBODY")).path("data")).isEmpty();
        String most = IntStream.range(0, 1_000).mapToObj(i -> "i=NSE:NOBODYHASANAMELIKETHIS" + i)
                .collect(Collectors.joining("&"));
        assertThat(rig.get("/quote/ohlc?" + most).statusCode()).isEqualTo(200);
        assertThat(rig.get("/quote?" + most).body()).contains("At most 500");
    }

    @Test
    void candles_take_dates_and_times_and_say_what_is_wrong_with_others() throws Exception {
        rig.login();
        String path = "/instruments/historical/408065/minute?";
        assertThat(rig.get(path + "from=2026-11-20&to=2026-11-23").statusCode()).isEqualTo(200);
        assertThat(rig.get(path + "from=2026-11-20+09:15:00&to=2026-11-20+15:30:00&oi=1&continuous=0")
                .statusCode()).isEqualTo(200);
        assertThat(rig.get(path + "from=2026-02-30&to=2026-11-23").body()).contains("`from`");
        assertThat(rig.get(path + "from=2026-11-23&to=2026-11-20").body()).contains("must not be after");
        assertThat(rig.get("/instruments/historical/408065/fortnight?from=2026-11-20&to=2026-11-23").body())
                .contains("fortnight", "5minute");
    }

    @Test
    void routes_methods_and_bodies_that_do_not_fit_are_refused_in_json() throws Exception {
        rig.login();
        assertError(rig.get("/nowhere"), 404, "GeneralException", "Route not found");
        assertThat(rig.send("PUT", "/trades", "").statusCode()).isEqualTo(405);
        assertThat(Rig.json(rig.send("PUT", "/trades", "")).path("error_type").asText())
                .isEqualTo("InputException");
        assertThat(rig.post("/orders/regular", "tag=" + "x".repeat(Call.BODY_BYTES_MAX)).statusCode())
                .isEqualTo(413);
        assertThat(rig.postJson("/margins/orders", "[{]").body()).contains("JSON list");
        assertThat(rig.postJson("/margins/orders", "{}").body()).contains("list of 1 to 200");
    }

    @Test
    void orders_from_unlisted_addresses_are_refused_and_the_rest_is_served() throws Exception {
        AddressRule rule = new AddressRule(true, Set.of("10.0.0.1"));
        try (Rig strict = new Rig(exchange,
                EdgeSettings.USUAL.budget(RateBudget.NONE).addresses(rule), Optional.empty())) {
            strict.login();
            assertError(strict.post("/orders/regular", "x=y"), 403, "PermissionException",
                    "IP (127.0.0.1) is not allowed to place orders for this app. Update allowed IPs on the"
                            + " Kite developer console.");
            assertThat(strict.get("/orders").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void limits_of_a_calendar_second_answer_429() throws Exception {
        InstantSource still = InstantSource.fixed(Instant.parse("2026-11-23T04:00:00Z"));
        try (Rig limited = new Rig(exchange, EdgeSettings.USUAL, Optional.empty(), still)) {
            limited.login();
            assertThat(limited.get("/quote?i=NSE:INFY").statusCode()).isEqualTo(200);
            assertError(limited.get("/quote/ltp?i=NSE:INFY"), 429, "NetworkException", "Too many requests");
            for (int i = 0; i < 10; i++) {
                assertThat(limited.get("/orders").statusCode()).isEqualTo(200);
            }
            assertError(limited.get("/orders"), 429, "NetworkException", "Too many requests");
        }
    }

    @Test
    void the_page_is_one_file_and_its_figures_hold_no_secret() throws Exception {
        String token = rig.login();
        rig.get("/orders?secret=hidden");
        HttpResponse<String> page = rig.get("/");
        assertThat(page.body()).contains("Alpha Panda sandbox").doesNotContain("https://", "src=");
        String state = rig.get("/sandbox/state").body();
        assertThat(state).contains("a market for tests", "/orders").doesNotContain(token, Rig.SECRET,
                "hidden");
    }

    static void assertError(HttpResponse<String> answer, int status, String errorType, String message)
            throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode error = Rig.json(answer);
        assertThat(error.path("status").asText()).isEqualTo("error");
        assertThat(error.path("error_type").asText()).isEqualTo(errorType);
        assertThat(error.path("message").asText()).isEqualTo(message);
        assertThat(error.has("data")).isTrue();
    }
}
