package io.alphapanda.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.testing.Seeded;
import io.alphapanda.sandbox.exchange.Exchange;
import io.alphapanda.sandbox.wire.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Requests and frames that no client would send: nothing is answered 500, nothing hangs, and no memory is kept.
///
/// Ordinarily a few thousand of each; with system property `panda.proof`, five minutes of each.
class FuzzTest {
    private static final Duration PROOF = Duration.ofMinutes(5);
    private static final int FRAMES = 3_000;
    private static final int REQUESTS = 400;
    /// What is kept of five minutes of nonsense must be far below what came in.
    private static final long KEPT_BYTES_MAX = 128L * 1024 * 1024;
    private static final List<String> PATHS = List.of("/orders/regular", "/orders/iceberg", "/orders/co",
            "/orders/amo", "/orders/auction", "/orders/nonsense", "/orders", "/orders/1", "/orders/1/trades",
            "/orders/regular/1", "/trades", "/portfolio/positions", "/portfolio/holdings", "/quote",
            "/quote/ltp", "/instruments/historical/408065/minute", "/instruments/historical/x/y",
            "/instruments/trigger_range/buy", "/gtt/triggers", "/gtt/triggers/1", "/margins/orders",
            "/margins/basket", "/charges/orders", "/session/token", "/connect/login", "/user/margins/equity",
            "/user/margins/x", "/alerts", "/mf/orders", "/instruments/NSE", "/sandbox/state", "/%2e%2e/x");
    private static final List<String> NAMES = List.of("exchange", "tradingsymbol", "transaction_type",
            "order_type", "quantity", "product", "price", "trigger_price", "validity", "validity_ttl",
            "disclosed_quantity", "iceberg_legs", "iceberg_quantity", "market_protection", "autoslice", "tag",
            "i", "from", "to", "oi", "type", "condition", "orders", "position_type", "old_product",
            "new_product", "api_key", "request_token", "checksum", "user_id", "redirect_params", "mode",
            "consider_positions", "parent_order_id", "auction_number");
    private static final List<String> VALUES = List.of("", "0", "1", "-1", "5", "75", "1e9", "1000000000",
            "1e999999999", "9223372036854775807", "0.000001", "9999999.95", "NaN", "true", "True", "null",
            "NSE", "NFO", "BSE", OpenExchange.SHARE, "NIFTY 50", "BUY", "SELL", "LIMIT", "MARKET", "SL",
            "SL-M",
            "DAY", "IOC", "TTL", "CNC", "MIS", "NRML", "MTF", "single", "two-leg", "day", "overnight",
            "2026-11-23", "2026-11-23 09:15:00", "0000-00-00", "9999-12-31", "NSE:" + OpenExchange.SHARE,
            "{}", "[]", "{\"trigger_values\":[1,2],\"last_price\":\"x\"}", "[{\"quantity\":1}]",
            "{\"exchange\":\"NSE\",\"tradingsymbol\":\"" + OpenExchange.SHARE
                    + "\",\"trigger_values\":[100],\"last_price\":1e40}",
            "\u0000", "\uD83D\uDC3C", "'; drop table", "../../etc", "<script>", "é".repeat(300));
    private static final List<String> FRAMES_KNOWN = List.of("", "{", "[]",
            "{\"a\":\"subscribe\",\"v\":[408065]}",
            "{\"a\":\"mode\",\"v\":[\"full\",[408065,1,2,3]]}", "{\"a\":\"mode\",\"v\":[[],[]]}",
            "{\"a\":\"subscribe\",\"v\":[1,\"2\",null,{},[[]]]}", "{\"a\":7,\"v\":7}",
            "{\"a\":\"unsubscribe\",\"v\":[408065]}", "[".repeat(10_000),
            "{\"a\":\"subscribe\",\"v\":[1e400]}",
            "\"\\ud800\"", "{\"a\":\"subscribe\",\"v\":[" + "9".repeat(5_000) + "]}");

    @Seeded(count = 3, proofCount = 3)
    void no_request_is_answered_500_and_every_refusal_is_json(long seed) throws Exception {
        System.out.println(requests(seed, sent -> sent < REQUESTS));
    }

    @Seeded(count = 2, proofCount = 2)
    void no_frame_ends_the_socket_or_keeps_memory(long seed) throws Exception {
        System.out.println(frames(seed, sent -> sent < FRAMES));
    }

    /// Both for five minutes, each at an exchange and on a thread of its own.
    @Test
    @EnabledIfSystemProperty(named = "panda.proof", matches = "true")
    void five_minutes_of_requests_and_frames_do_no_harm_and_hold_no_memory() throws Exception {
        long seed = Long.getLong("panda.seed", System.nanoTime());
        System.out.println("seed=" + seed);
        long end = System.nanoTime() + PROOF.toNanos();
        LongPredicate goesOn = _ -> System.nanoTime() < end;
        long before = usedBytes();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<String> told : threads
                    .invokeAll(List.<Callable<String>>of(() -> requests(seed, goesOn),
                            () -> frames(seed, goesOn)))) {
                System.out.println(told.get());
            }
        }
        assertThat(usedBytes() - before).as("bytes kept").isLessThan(KEPT_BYTES_MAX);
    }

    private static String requests(long seed, LongPredicate isWanted) throws Exception {
        try (Exchange exchange = OpenExchange.atTen(); Rig rig = Rig.over(exchange)) {
            rig.login();
            SplittableRandom dice = new SplittableRandom(seed);
            long before = usedBytes();
            long sent = 0;
            for (; isWanted.test(sent); sent++) {
                request(rig, dice);
            }
            long kept = usedBytes() - before;
            assertThat(kept).as("bytes kept after %d requests", sent).isLessThan(KEPT_BYTES_MAX);
            return "fuzz: %d requests, %d MB kept".formatted(sent, kept >> 20);
        }
    }

    private static void request(Rig rig, SplittableRandom dice) throws Exception {
        String method = List.of("GET", "POST", "PUT", "DELETE").get(dice.nextInt(4));
        String path = pick(PATHS, dice);
        String parameters = parameters(dice);
        HttpResponse<String> answer = dice.nextInt(5) == 0
                ? rig.postJson(path, json(dice, 0))
                : method.equals("GET") || method.equals("DELETE")
                        ? rig.send(method, path + "?" + parameters, "")
                        : rig.send(method, path, parameters);
        String what = method + " " + path + " " + parameters + " -> " + answer.body();
        assertThat(answer.statusCode()).as(what).isBetween(200, 499);
        if (answer.statusCode() >= 400) {
            JsonNode error = Json.mapper().readTree(answer.body());
            assertThat(error.path("error_type").isTextual()).as(what).isTrue();
        }
    }

    private static String frames(long seed, LongPredicate isWanted) throws Exception {
        try (Exchange exchange = OpenExchange.atTen(); Rig rig = Rig.over(exchange)) {
            String token = rig.login();
            SplittableRandom dice = new SplittableRandom(seed);
            TickerClient heard = new TickerClient();
            WebSocket socket = TickerClient.open(rig.client, rig.ticker(token), heard);
            long before = usedBytes();
            long sent = 0;
            for (; isWanted.test(sent); sent++) {
                String frame = frame(dice);
                socket.sendText(frame, true).join();
                assertThat(heard.closed).as("after %s", frame).isNotDone();
                if (sent % 1_000 == 0) {
                    heard.texts.clear();
                    heard.binaries.clear();
                }
            }
            heard.texts.clear();
            heard.binaries.clear();
            socket.sendText("{\"a\":\"dance\"}", true).join();
            Eventually.until("it still answers", () -> !heard.texts.isEmpty());
            heard.texts.clear();
            heard.binaries.clear();
            long kept = usedBytes() - before;
            assertThat(kept).as("bytes kept after %d frames", sent).isLessThan(KEPT_BYTES_MAX);
            return "fuzz: %d frames, %d MB kept".formatted(sent, kept >> 20);
        }
    }

    @Test
    void a_frame_that_is_too_long_ends_its_own_socket_and_no_other() throws Exception {
        try (Exchange exchange = OpenExchange.atTen(); Rig rig = Rig.over(exchange)) {
            String token = rig.login();
            TickerClient good = new TickerClient();
            TickerClient bad = new TickerClient();
            WebSocket kept = TickerClient.open(rig.client, rig.ticker(token), good);
            WebSocket ended = TickerClient.open(rig.client, rig.ticker(token), bad);
            try {
                ended.sendText("x".repeat(1_000_000), true).join();
            } catch (CompletionException alreadyEnded) {
                assertThat(alreadyEnded).hasCauseInstanceOf(IOException.class);
            }
            Eventually.until("it has ended", bad.closed::isDone);
            kept.sendText("{\"a\":\"dance\"}", true).join();
            Eventually.until("the other still answers", () -> !good.texts.isEmpty());
        }
    }

    private static String parameters(SplittableRandom dice) {
        StringBuilder form = new StringBuilder();
        int count = dice.nextInt(14);
        for (int i = 0; i < count; i++) {
            String value = dice.nextInt(12) == 0 ? "%" + dice.nextInt(10)
                    : URLEncoder.encode(pick(VALUES, dice), StandardCharsets.UTF_8);
            form.append(i == 0 ? "" : "&").append(pick(NAMES, dice)).append('=')
                    .append(value.startsWith("%") && value.length() == 2 ? "zz" : value);
        }
        return form.toString();
    }

    private static String json(SplittableRandom dice, int depth) {
        return switch (dice.nextInt(depth > 4 ? 3 : 6)) {
            case 0 -> Json.print(Json.object().put("x", pick(VALUES, dice))).replaceAll("^.*:|}$", "");
            case 1 -> Long.toString(dice.nextLong());
            case 2 -> dice.nextBoolean() ? "null" : "1e" + dice.nextInt(400);
            case 3 -> "[" + json(dice, depth + 1) + "," + json(dice, depth + 1) + "]";
            case 4 -> "[".repeat(dice.nextInt(50));
            default -> "[{\"" + pick(NAMES, dice) + "\":" + json(dice, depth + 1) + ",\"" + pick(NAMES, dice)
                    + "\":" + json(dice, depth + 1) + "}]";
        };
    }

    private static String frame(SplittableRandom dice) {
        String known = pick(FRAMES_KNOWN, dice);
        if (known.isEmpty() || dice.nextInt(3) == 0) {
            return known;
        }
        StringBuilder broken = new StringBuilder(known);
        for (int i = 0; i < 1 + dice.nextInt(3); i++) {
            broken.setCharAt(dice.nextInt(broken.length()), (char) (32 + dice.nextInt(95)));
        }
        return broken.toString();
    }

    private static <T> T pick(List<T> items, SplittableRandom dice) {
        return items.get(dice.nextInt(items.size()));
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
