package io.alphapanda.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.sandbox.login.Checksum;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.ticker.TickerLimits;
import io.alphapanda.sandbox.wire.Examples;
import io.alphapanda.sandbox.wire.Json;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TickerOverTheWireTest {
    private static final TickerLimits QUICK = TickerLimits.USUAL.coalescing(Duration.ofMillis(20));

    private final StillExchange exchange = StillExchange.small();
    private final Rig rig = new Rig(exchange, EdgeSettings.USUAL.budget(RateBudget.NONE).ticker(QUICK),
            Optional.empty());

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void a_socket_gets_snapshots_changes_and_heartbeats() throws Exception {
        TickerClient frames = new TickerClient();
        WebSocket socket = TickerClient.open(rig.client, rig.ticker(rig.login()), frames);
        socket.sendText("{\"a\":\"mode\",\"v\":[\"full\",[\"408065\",256265]]}", true).join();
        Eventually.until("two packets", () -> packets(frames).size() >= 2);
        assertThat(packets(frames)).containsOnly(184, 32);
        exchange.tick(exchange.instruments().getFirst(), "123.45");
        Eventually.until("the change", () -> lastPrices(frames).contains(12_345));
        Eventually.until("heartbeats", () -> frames.binaries.stream().filter(frame -> frame.length == 1)
                .count() >= 2);
        assertThat(frames.binaries.stream().filter(frame -> frame.length == 1))
                .allMatch(frame -> frame[0] == 0);
    }

    @Test
    void a_bad_token_is_refused_at_the_handshake_with_403_and_json() {
        assertHandshake(rig.ticker("nobody"), 403);
        assertHandshake(URI.create("ws://127.0.0.1:" + rig.server.port() + "/"), 400);
    }

    @Test
    void a_fourth_socket_is_refused_and_a_closed_one_makes_room() throws Exception {
        String token = rig.login();
        List<WebSocket> sockets = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sockets.add(TickerClient.open(rig.client, rig.ticker(token), new TickerClient()));
        }
        Eventually.until("three are open", () -> openSockets() == 3);
        assertHandshake(rig.ticker(token), 429);
        sockets.getFirst().sendClose(1000, "enough").join();
        Eventually.until("one has left", () -> openSockets() == 2);
        assertThat(TickerClient.open(rig.client, rig.ticker(token), new TickerClient())).isNotNull();
    }

    @Test
    void an_open_socket_outlives_its_session_and_cannot_come_back() throws Exception {
        String token = rig.login();
        TickerClient frames = new TickerClient();
        WebSocket socket = TickerClient.open(rig.client, rig.ticker(token), frames);
        exchange.marketMicros = Ist.micros(LocalDate.of(2026, 11, 24), LocalTime.of(7, 0));
        socket.sendText("{\"a\":\"subscribe\",\"v\":[408065]}", true).join();
        Eventually.until("a packet", () -> frames.ticks() > 0);
        assertHandshake(rig.ticker(token), 403);
    }

    @Test
    void what_cannot_be_read_is_answered_with_an_error_frame_and_the_socket_stays() throws Exception {
        TickerClient frames = new TickerClient();
        WebSocket socket = TickerClient.open(rig.client, rig.ticker(rig.login()), frames);
        socket.sendText("{\"a\":\"dance\"}", true).join();
        Eventually.until("an error frame", () -> !frames.texts.isEmpty());
        JsonNode error = Json.mapper().readTree(frames.texts.getFirst());
        assertThat(error.path("type").asText()).isEqualTo("error");
        assertThat(error.path("data").isTextual()).isTrue();
        socket.sendText("{\"a\":\"subscribe\",\"v\":[408065]}", true).join();
        Eventually.until("a packet", () -> frames.ticks() > 0);
    }

    @Test
    void every_socket_of_the_account_hears_of_its_orders() throws Exception {
        TickerClient frames = new TickerClient();
        TickerClient.open(rig.client, rig.ticker(rig.login()), frames);
        Eventually.until("it is open", () -> openSockets() == 1);
        String id = Rig.json(rig.post("/orders/regular", ORDER)).at("/data/order_id").asText();
        exchange.fill(id);
        Eventually.until("two frames", () -> frames.texts.size() == 2);
        List<JsonNode> told = new ArrayList<>();
        for (String text : frames.texts) {
            told.add(Json.mapper().readTree(text));
        }
        assertThat(told).allMatch(frame -> frame.path("type").asText().equals("order"));
        assertThat(told.stream().map(frame -> frame.at("/data/status").asText())).containsExactly("OPEN",
                "COMPLETE");
        assertThat(told.getFirst().at("/data/user_id").asText()).isEqualTo("AP0001");
    }

    @Test
    void a_reader_that_stops_reading_gets_the_newest_when_it_reads_on() throws Exception {
        List<Listed> many = LongStream.rangeClosed(1, 1_000)
                .mapToObj(number -> Examples.share(number * 256 + 1, "S" + number)).toList();
        StillExchange wide = new StillExchange(many);
        try (Rig full = new Rig(wide, EdgeSettings.USUAL.budget(RateBudget.NONE).ticker(QUICK),
                Optional.empty())) {
            PausingClient frames = new PausingClient();
            WebSocket socket = full.client.newWebSocketBuilder()
                    .buildAsync(full.ticker(full.login()), frames).join();
            String tokens = String.join(",",
                    many.stream().map(each -> Long.toString(each.token())).toList());
            socket.sendText("{\"a\":\"mode\",\"v\":[\"full\",[" + tokens + "]]}", true).join();
            AtomicInteger rupees = new AtomicInteger(100);
            Eventually.until("the reader is behind", () -> {
                rupees.incrementAndGet();
                many.forEach(each -> wide.tick(each, rupees + ".00"));
                return waiting(full) == many.size();
            });
            long read = frames.bytes.get();
            for (int i = 0; i < 100; i++) {
                rupees.incrementAndGet();
                many.forEach(each -> wide.tick(each, rupees + ".00"));
            }
            assertThat(frames.bytes.get()).isEqualTo(read);
            assertThat(waiting(full)).isEqualTo(many.size());
            frames.readOn(socket);
            Eventually.until("the newest of all", () -> frames.newest.size() == many.size() && frames.newest
                    .values().stream().allMatch(price -> price == rupees.get() * 100));
            Eventually.until("nothing waits", () -> waiting(full) == 0);
        }
    }

    private static int waiting(Rig rig) {
        try {
            return Rig.json(rig.get("/sandbox/state")).at("/sockets/0/waiting").asInt();
        } catch (Exception gone) {
            throw new AssertionError(gone);
        }
    }

    @Test
    void a_postback_comes_once_with_a_checksum_over_its_own_texts() throws Exception {
        BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                0);
        receiver.createContext("/hook", call -> {
            bodies.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            assertThat(call.getRequestHeaders().getFirst("Content-Type")).isEqualTo("application/json");
            call.sendResponseHeaders(200, -1);
            call.close();
        });
        receiver.start();
        URI target = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
        try (Rig posting = new Rig(exchange, EdgeSettings.USUAL.budget(RateBudget.NONE),
                Optional.of(target))) {
            posting.login();
            String id = Rig.json(posting.post("/orders/regular", ORDER)).at("/data/order_id").asText();
            exchange.fill(id);
            String body = bodies.poll(10, TimeUnit.SECONDS);
            JsonNode postback = Json.mapper().readTree(body);
            assertThat(postback.path("status").asText()).isEqualTo("COMPLETE");
            assertThat(postback.path("checksum").asText()).isEqualTo(Checksum.of(id,
                    postback.path("order_timestamp").asText(), Rig.SECRET));
            assertThat(bodies).isEmpty();
        } finally {
            receiver.stop(0);
        }
    }

    static final String ORDER = "exchange=NSE&tradingsymbol=INFY&transaction_type=BUY&order_type=LIMIT&quantity=10"
            + "&product=CNC&price=1500.05&validity=DAY&variety=regular&market_protection=0.0&autoslice=false"
            + "&something=new";

    private long openSockets() {
        try {
            return Rig.json(rig.get("/sandbox/state")).path("sockets").size();
        } catch (Exception gone) {
            throw new AssertionError(gone);
        }
    }

    private void assertHandshake(URI target, int status) {
        assertThatThrownBy(() -> TickerClient.open(rig.client, target, new TickerClient()))
                .isInstanceOfSatisfying(CompletionException.class,
                        failure -> assertThat(failure.getCause()).isInstanceOfSatisfying(
                                WebSocketHandshakeException.class,
                                refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(status)));
    }

    private static List<Integer> packets(TickerClient frames) {
        List<Integer> lengths = new ArrayList<>();
        forEachPacket(frames, packet -> lengths.add(packet.remaining()));
        return lengths;
    }

    private static List<Integer> lastPrices(TickerClient frames) {
        List<Integer> prices = new ArrayList<>();
        forEachPacket(frames, packet -> prices.add(packet.getInt(4)));
        return prices;
    }

    private static void forEachPacket(TickerClient frames, Consumer<ByteBuffer> each) {
        for (byte[] bytes : frames.binaries) {
            if (bytes.length > 1) {
                ByteBuffer frame = ByteBuffer.wrap(bytes);
                int count = frame.getShort();
                for (int i = 0; i < count; i++) {
                    int length = frame.getShort();
                    each.accept(frame.slice(frame.position(), length));
                    frame.position(frame.position() + length);
                }
            }
        }
    }
}
