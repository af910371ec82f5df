package io.alphapanda.zerodha.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.eventlog.testing.Waits;
import io.alphapanda.zerodha.ticker.TickerServer.Answer;
import io.alphapanda.zerodha.ticker.packet.Mode;
import io.alphapanda.zerodha.ticker.packet.Packet;
import io.alphapanda.zerodha.ticker.packet.PacketBytes;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TickerTest {
    private static final long INFY = 408_065;
    private static final long SBIN = 779_521;
    private TickerServer server;
    private TestTicker test;

    @BeforeEach
    void open() throws IOException {
        server = new TickerServer();
        test = new TestTicker(server.address(), TickerLimits.STANDARD);
    }

    @AfterEach
    void close() throws IOException {
        test.close();
        server.close();
    }

    @Test
    void seed_row_63_live_ticks_arrive_over_the_websocket() throws InterruptedException {
        test.ticker.watch(Map.of(INFY, Mode.LTP));
        test.start();
        ServedSocket socket = test.opened(server, 1);
        socket.send(PacketBytes.frame(PacketBytes.ltp(INFY, 157_370)));
        Waits.until("the bell has rung", () -> test.bells.get() > 0);
        Packet packet = new Packet();
        assertThat(test.ticker.take(packet)).isEqualTo(1_795_405_501_000_000L);
        assertThat(packet.token()).isEqualTo(INFY);
        assertThat(packet.lastPriceMicros()).isEqualTo(1_573_700_000);
        assertThat(test.ticker.take(packet)).isEqualTo(Ticker.NOTHING);
    }

    @Test
    void the_session_goes_into_the_query_and_nowhere_else() throws InterruptedException {
        test.start();
        server.opened(1);
        assertThat(server.heads().getFirst())
                .startsWith("GET /?api_key=key%2B1&access_token=secret+token%26today HTTP/1.1\r\n");
        assertThat(TickerServer.header(server.heads().getFirst(), "X-Kite-Version")).isEqualTo("3");
        assertThat(
                List.of(TestTicker.SESSION.toString(), server.address().toString()))
                .noneMatch(text -> text.contains("secret") || text.contains("key"));
    }

    @Test
    void tokens_are_asked_for_in_chunks_and_then_in_their_modes() throws InterruptedException {
        Map<Long, Mode> tokens = new LinkedHashMap<>();
        for (long token = 1; token <= 1_200; token++) {
            tokens.put(token * 256 + 1, token % 3 == 0 ? Mode.LTP : Mode.FULL);
        }
        test.ticker.watch(tokens);
        test.start();
        ServedSocket socket = test.opened(server, 1);
        Waits.until("all is asked", () -> socket.requests().size() == 6);
        assertThat(socket.requests()).extracting(TickerTest::shape).containsExactly("subscribe 500",
                "subscribe 500",
                "subscribe 200", "mode ltp 400", "mode full 500", "mode full 300");
        assertThat(socket.requests().getFirst()).startsWith("{\"a\":\"subscribe\",\"v\":[257, 513, 769");
        assertThat(socket.requests().get(3)).startsWith("{\"a\":\"mode\",\"v\":[\"ltp\",[769, 1537");
    }

    private static String shape(String request) {
        String kind = request.replaceFirst("\\{\"a\":\"(\\w+)\",\"v\":\\[(?:\"(\\w+)\")?.*", "$1 $2").strip();
        return kind + " " + (request.split("[0-9]+", -1).length - 1);
    }

    @Test
    void what_is_wanted_later_and_no_more_is_told_to_the_open_socket() throws InterruptedException {
        test.ticker.watch(Map.of(INFY, Mode.QUOTE));
        test.start();
        ServedSocket socket = test.opened(server, 1);
        Waits.until("the first is asked", () -> socket.requests().size() == 1);
        test.ticker.watch(Map.of(INFY, Mode.FULL));
        Waits.until("its mode has changed", () -> socket.requests().size() == 2);
        test.ticker.watch(Map.of(SBIN, Mode.LTP));
        Waits.until("the second is asked", () -> socket.requests().size() == 4);
        test.ticker.leave(List.of(INFY));
        Waits.until("the first is left", () -> socket.requests().size() == 5);
        assertThat(socket.requests()).containsExactly("{\"a\":\"subscribe\",\"v\":[408065]}",
                "{\"a\":\"mode\",\"v\":[\"full\",[408065]]}",
                "{\"a\":\"subscribe\",\"v\":[779521]}", "{\"a\":\"mode\",\"v\":[\"ltp\",[779521]]}",
                "{\"a\":\"unsubscribe\",\"v\":[408065]}");
        socket.send(PacketBytes.frame(PacketBytes.ltp(INFY, 1), PacketBytes.ltp(SBIN, 2)));
        Waits.until("the frame is read", () -> test.ticker.counts().packets() == 2);
        assertThat(test.taken()).containsExactly(2L);
        assertThat(test.ticker.counts().unwanted()).isEqualTo(1);
    }

    @Test
    void after_a_cut_line_it_connects_again_and_asks_for_everything_in_its_mode()
            throws IOException, InterruptedException {
        test.ticker.watch(Map.of(INFY, Mode.FULL));
        test.start();
        ServedSocket first = test.opened(server, 1);
        Waits.until("the first is asked", () -> first.requests().size() == 2);
        first.send(new byte[1]);
        Waits.until("it lives", () -> test.ticker.counts().heartbeats() == 1);
        first.cut();
        ServedSocket second = test.opened(server, 2);
        Waits.until("the second is asked", () -> second.requests().size() == 2);
        assertThat(second.requests()).isEqualTo(first.requests());
        Waits.until("the book is to be read, twice", () -> test.booksToRead.get() == 2);
        assertThat(test.said.get(0)).isEqualTo("connected 1 1");
        assertThat(test.said.get(1)).startsWith("lost 1 1 socket 1: it broke off (");
        assertThat(test.pausesNanos).hasSize(1).allMatch(pause -> pause <= 1_000_000_000L);
    }

    @Test
    void a_socket_that_the_server_closes_is_opened_again() throws InterruptedException {
        test.start();
        test.opened(server, 1).close(1001);
        server.opened(2);
        Waits.until("it is told", () -> test.said.size() >= 2);
        assertThat(test.said.get(1))
                .startsWith("lost 1 0 socket 1: the server closed it with status 1001; next try in");
    }

    @Test
    void five_silent_seconds_are_a_dead_socket_and_any_frame_is_a_sign_of_life() throws InterruptedException {
        test.start();
        ServedSocket socket = test.opened(server, 1);
        socket.send(new byte[1]);
        Waits.until("its heart has beaten", () -> test.ticker.counts().heartbeats() == 1);
        passSeconds(4);
        socket.ping();
        Waits.until("the ping is answered", () -> socket.pongs() == 1);
        passSeconds(4);
        socket.send("{\"type\":\"message\",\"data\":\"still here\"}");
        Waits.until("the message is told", () -> test.said.contains("told 1 still here"));
        passSeconds(4);
        assertThat(server.opened()).isEqualTo(1);
        passSeconds(2);
        server.opened(2);
        assertThat(test.said)
                .anyMatch(text -> text.startsWith("lost 1 0 socket 1: nothing came for 5000 ms"));
    }

    private void passSeconds(int seconds) {
        test.nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void pauses_between_failures_grow_by_chance_to_thirty_seconds_and_never_end()
            throws InterruptedException {
        // Not by cutting the line, which the HTTP client answers with tries of its own.
        server.next(Stream.generate(() -> Answer.UNAVAILABLE).limit(10).toArray(Answer[]::new));
        test.start();
        server.opened(1);
        assertThat(test.pausesNanos).hasSize(10);
        for (int i = 0; i < 10; i++) {
            assertThat(test.pausesNanos.get(i)).isBetween(0L, Math.min(1L << i, 30) * 1_000_000_000);
        }
        assertThat(test.said)
                .anyMatch(text -> text.startsWith("not connected 1 socket 1 could not connect to "
                        + server.address()
                        + " (the upgrade was answered with status 503), failure 2; next try in "));
    }

    @Test
    void a_server_that_does_not_answer_is_given_up() throws InterruptedException {
        try (TestTicker hasty = new TestTicker(server.address(), TickerLimits.STANDARD
                .withWaits(Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofSeconds(5)))) {
            server.next(Answer.NOTHING);
            hasty.start();
            server.opened(1);
            assertThat(hasty.said.getFirst()).startsWith("not connected 1");
        }
    }

    @Test
    void a_refused_session_is_told_and_nothing_is_tried_until_there_is_another() throws InterruptedException {
        server.next(Answer.FORBIDDEN, Answer.FORBIDDEN);
        test.start();
        Waits.until("the refusal is told", () -> test.said.size() == 1);
        test.sessions.give(TestTicker.SESSION);
        assertThat(test.said.getFirst()).isEqualTo("refused 1 socket 1: " + server.address()
                + " answered with status 403: the session has ended, its app may not use the ticker, or too many sockets"
                + " are open; it tries again once there is a new session: log in");
        assertThat(server.heads()).hasSize(1);
        test.sessions.give(new TickerSession("key", "second"));
        Waits.until("the second refusal is told", () -> test.said.size() == 3);
        test.sessions.give(new TickerSession("key", "third"));
        server.opened(1);
        assertThat(server.heads()).hasSize(3);
        assertThat(server.heads().getLast()).contains("access_token=third");
        assertThat(test.said).element(1).isEqualTo("given 1");
        // The first refusal costs no pause, the next ones do.
        assertThat(test.pausesNanos).hasSize(1);
        assertThat(test.ticker.counts().refusedSessions()).isEqualTo(2);
        assertThat(test.sessionsAsked).hasValue(2);
    }

    @Test
    void nothing_that_is_ever_said_holds_a_part_of_the_session() throws IOException, InterruptedException {
        server.next(Answer.CUT, Answer.FORBIDDEN, Answer.UNAVAILABLE);
        test.start();
        Waits.until("it was refused", () -> test.ticker.counts().refusedSessions() == 1);
        test.sessions.give(new TickerSession("key+1", "secret again"));
        test.opened(server, 1).cut();
        test.opened(server, 2).close(1011);
        server.opened(3);
        server.close();
        Waits.until("nobody listens any more", () -> test.said.size() > 12);
        assertThat(test.said).noneMatch(text -> text.contains("secret") || text.contains("key"));
    }

    @Test
    void it_takes_its_leave() throws InterruptedException {
        test.start();
        ServedSocket socket = test.opened(server, 1);
        Waits.until("it is told", () -> test.said.size() == 1);
        test.close();
        Waits.until("the server knows", socket::isClosed);
        assertThat(server.opened()).isEqualTo(1);
    }
}
