package io.alphapanda.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.sandbox.ticker.TickerLimits;
import io.alphapanda.sandbox.wire.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsOverTheWireTest {
    private final StillExchange exchange = StillExchange.small();
    private final Rig rig = new Rig(exchange, EdgeSettings.USUAL.budget(RateBudget.NONE)
            .ticker(TickerLimits.USUAL.coalescing(Duration.ofMillis(20))), Optional.empty());

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void a_burst_of_429_ends_after_its_count() throws Exception {
        rig.login();
        set("throttle", "{\"count\":3}");
        for (int i = 0; i < 3; i++) {
            SandboxServerTest.assertError(rig.get("/orders"), 429, "NetworkException", "Too many requests");
        }
        assertThat(rig.get("/orders").statusCode()).isEqualTo(200);
        assertThat(state("throttle").path("struck").asInt()).isEqualTo(3);
        assertThat(state("throttle").path("on").asBoolean()).isFalse();
    }

    @Test
    void a_lost_answer_is_a_gateway_error_and_the_order_is_in_the_book() throws Exception {
        rig.login();
        set("lost-answer", "{\"probability\":1}");
        for (int i = 1; i <= 8; i++) {
            HttpResponse<String> answer = rig.post("/orders/regular", TickerOverTheWireTest.ORDER);
            assertThat(answer.statusCode()).isIn(502, 504);
            assertThat(Rig.json(answer).path("error_type").asText()).isIn("NetworkException",
                    "DataException");
            assertThat(Rig.json(rig.get("/orders")).path("data")).hasSize(i);
        }
        rig.control("DELETE", "/faults/lost-answer", "");
        assertThat(rig.post("/orders/regular", TickerOverTheWireTest.ORDER).statusCode()).isEqualTo(200);
    }

    @Test
    void an_error_may_be_a_page_of_html() throws Exception {
        rig.login();
        set("html-error", "{\"count\":1}");
        HttpResponse<String> answer = rig.get("/orders");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("content-type")).contains("text/html");
        assertThat(answer.body()).startsWith("<html>");
    }

    @Test
    void a_slow_answer_comes_after_its_length() throws Exception {
        rig.login();
        set("slow-answer", "{\"count\":1,\"length_ms\":300}");
        long began = System.nanoTime();
        assertThat(rig.get("/orders").statusCode()).isEqualTo(200);
        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(Duration.ofMillis(300).toNanos());
    }

    @Test
    void a_mornings_session_is_dead_from_noon_on() throws Exception {
        rig.login();
        set("noon-revocation", "{\"count\":1}");
        assertThat(rig.get("/orders").statusCode()).isEqualTo(200);
        exchange.marketMicros = Ist.micros(LocalDate.of(2026, 11, 23), LocalTime.NOON);
        assertThat(rig.get("/orders").statusCode()).isEqualTo(403);
        rig.login();
        assertThat(rig.get("/orders").statusCode()).isEqualTo(200);
    }

    @Test
    void all_sessions_end_at_once_at_the_control_port() throws Exception {
        rig.login();
        assertThat(rig.control("DELETE", "/sessions", "").body()).isEqualTo("{\"ended\":1}");
        assertThat(rig.get("/orders").statusCode()).isEqualTo(403);
    }

    @Test
    void an_order_is_refused_for_its_address_and_does_not_reach_the_book() throws Exception {
        rig.login();
        set("unlisted-address", "{\"count\":1}");
        assertThat(rig.post("/orders/regular", TickerOverTheWireTest.ORDER).body())
                .contains("IP (127.0.0.1) is not allowed");
        assertThat(Rig.json(rig.get("/orders")).path("data")).isEmpty();
    }

    @Test
    void order_frames_come_late_twice_and_in_another_order_and_none_is_lost() throws Exception {
        TickerClient frames = new TickerClient();
        TickerClient.open(rig.client, rig.ticker(rig.login()), frames);
        Eventually.until("it is open", () -> openSockets() == 1);
        set("repeated-frame", "{\"count\":1}");
        place();
        Eventually.until("the same twice", () -> frames.texts.size() == 2);
        assertThat(frames.texts.get(0)).isEqualTo(frames.texts.get(1));
        set("swapped-frame", "{\"count\":1,\"length_ms\":60000}");
        String first = place();
        String second = place();
        Eventually.until("both", () -> frames.texts.size() == 4);
        assertThat(orderIds(frames).subList(2, 4)).containsExactly(second, first);
        set("swapped-frame", "{\"count\":1,\"length_ms\":50}");
        place();
        Eventually.until("what nothing followed", () -> frames.texts.size() == 5);
        set("late-frame", "{\"count\":1,\"length_ms\":3000}");
        String late = place();
        String after = place();
        Eventually.until("both again", () -> frames.texts.size() == 7);
        assertThat(orderIds(frames).subList(5, 7)).containsExactly(after, late);
    }

    @Test
    void a_socket_is_cut_without_a_close_frame() throws Exception {
        TickerClient frames = new TickerClient();
        TickerClient.open(rig.client, rig.ticker(rig.login()), frames);
        Eventually.until("it is open", () -> openSockets() == 1);
        set("abrupt-close", "{\"count\":1}");
        Eventually.until("it has ended", frames.closed::isDone);
        assertThat(frames.closed.join()).isEqualTo(1006);
        Eventually.until("its place is free", () -> openSockets() == 0);
    }

    @Test
    void what_the_panel_does_not_know_is_refused_by_name() throws Exception {
        assertThat(rig.control("PUT", "/faults/fire", "{}").statusCode()).isEqualTo(404);
        assertThat(rig.control("PUT", "/faults/throttle", "{\"often\":1}").body()).contains("'often'");
        assertThat(rig.control("PUT", "/faults/throttle", "{\"probability\":2}").body())
                .contains("at most 1");
        assertThat(rig.control("PUT", "/faults/throttle", "x").statusCode()).isEqualTo(400);
    }

    private String place() throws Exception {
        return Rig.json(rig.post("/orders/regular", TickerOverTheWireTest.ORDER)).at("/data/order_id")
                .asText();
    }

    private static List<String> orderIds(TickerClient frames) {
        return frames.texts.stream().map(text -> {
            try {
                return Json.mapper().readTree(text).at("/data/order_id").asText();
            } catch (JsonProcessingException broken) {
                throw new AssertionError(broken);
            }
        }).toList();
    }

    private void set(String fault, String setting) throws Exception {
        assertThat(rig.control("PUT", "/faults/" + fault, setting).statusCode()).isEqualTo(200);
    }

    private JsonNode state(String fault) throws Exception {
        for (JsonNode each : Rig.json(rig.control("GET", "/faults", ""))) {
            if (each.path("fault").asText().equals(fault)) {
                return each;
            }
        }
        throw new AssertionError("no fault " + fault);
    }

    private long openSockets() {
        try {
            return Rig.json(rig.get("/sandbox/state")).path("sockets").size();
        } catch (Exception gone) {
            throw new AssertionError(gone);
        }
    }
}
