package io.alphapanda.zerodha.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.eventlog.testing.Waits;
import io.alphapanda.zerodha.ticker.packet.Mode;
import io.alphapanda.zerodha.ticker.packet.Packet;
import io.alphapanda.zerodha.ticker.packet.PacketBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What comes over an open socket.
class TickerFramesTest {
    private static final long INFY = 408_065;
    private TickerServer server;
    private TestTicker test;

    @BeforeEach
    void open() throws IOException {
        server = new TickerServer();
        test = new TestTicker(server.address(), TickerLimits.STANDARD.withFrames(600_000, 1_000, 3));
    }

    @AfterEach
    void close() throws IOException {
        test.close();
        server.close();
    }

    private ServedSocket socket() throws InterruptedException {
        test.start();
        return test.opened(server, 1);
    }

    @Test
    void three_thousand_full_packets_in_one_frame_arrive_whole_and_in_parts() throws InterruptedException {
        Map<Long, Mode> tokens = new LinkedHashMap<>();
        byte[][] packets = new byte[3_000][];
        for (int i = 0; i < packets.length; i++) {
            tokens.put(i * 256L + 1, Mode.FULL);
            packets[i] = PacketBytes.counting(Packet.FULL_BYTES, i * 256L + 1, i + 1);
        }
        test.ticker.watch(tokens);
        ServedSocket socket = socket();
        byte[] frame = PacketBytes.frame(packets);
        assertThat(frame).hasSize(558_002);
        socket.send(frame);
        Waits.until("the whole frame is read", () -> test.ticker.counts().packets() == 3_000);
        assertThat(test.taken()).containsExactlyElementsOf(prices(3_000));
        socket.sendInParts(frame, 7_001);
        Waits.until("the parts are read", () -> test.ticker.counts().packets() == 6_000);
        assertThat(test.taken()).containsExactlyElementsOf(prices(3_000));
        assertThat(test.ticker.counts().truncatedFrames()).isZero();
    }

    private static List<Long> prices(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Long::valueOf).toList();
    }

    @Test
    void a_frame_beyond_the_limit_ends_its_connection_and_the_next_begins_afresh()
            throws InterruptedException {
        test.ticker.watch(Map.of(INFY, Mode.LTP));
        ServedSocket socket = socket();
        socket.sendInParts(new byte[600_001], 100_000);
        ServedSocket second = test.opened(server, 2);
        second.send(PacketBytes.frame(PacketBytes.ltp(INFY, 5)));
        Waits.until("the next connection is read", () -> test.ticker.counts().packets() == 1);
        assertThat(test.said).anyMatch(text -> text
                .startsWith(
                        "lost 1 1 socket 1: a binary frame grew beyond 600000 bytes; no subscription is that large"));
        assertThat(test.taken()).containsExactly(5L);
    }

    @Test
    void a_text_beyond_the_limit_ends_its_connection() throws InterruptedException {
        socket().send("{\"type\":\"message\",\"data\":\"" + "x".repeat(1_000) + "\"}");
        server.opened(2);
        assertThat(test.said).anyMatch(text -> text.contains("a text frame grew beyond 1000 characters"));
    }

    @Test
    void texts_go_where_they_belong_and_strange_ones_are_counted() throws InterruptedException {
        ServedSocket socket = socket();
        socket.send("{\"data\":{\"type\":\"x\",\"deep\":[1,{}]},\"type\":\"order\",\"id\":\"₹\"}");
        socket.send("{\"type\":\"error\",\"data\":\"Invalid JSON\"}");
        socket.send("{\"type\":\"message\",\"data\":\"Market is open\"}");
        socket.send("{\"type\":\"instruments_meta\",\"data\":{\"count\":1}}");
        socket.send("{\"type\":\"error\",\"data\":null}");
        for (String broken : List.of("", "[]", "{", "{\"type\":\"order\"", "{\"data\":1}", "{\"type\":7}",
                "hello",
                "{\"type\":\"order\"}}", "{\"type\":\"order\"} {}")) {
            socket.send(broken);
        }
        Waits.until("all are read", () -> test.ticker.counts().malformedTexts() == 9);
        Waits.until("the order is told", () -> test.orders.size() == 1);
        assertThat(test.orders)
                .containsExactly(
                        "{\"data\":{\"type\":\"x\",\"deep\":[1,{}]},\"type\":\"order\",\"id\":\"₹\"}");
        assertThat(test.said).containsExactly("connected 1 0", "told 1 Invalid JSON", "told 1 Market is open",
                "told 1 ");
        assertThat(test.ticker.counts().otherTexts()).isEqualTo(1);
    }

    @Test
    void a_text_in_parts_is_one_text_and_ticks_between_connections_do_not_mix_with_it()
            throws IOException, InterruptedException {
        ServedSocket socket = socket();
        socket.sendFirstPart("{\"type\":\"mess");
        socket.cut();
        test.opened(server, 2).send("{\"type\":\"message\",\"data\":\"whole\"}");
        Waits.until("it is told", () -> test.said.contains("told 1 whole"));
        assertThat(test.ticker.counts().malformedTexts()).isZero();
    }

    @Test
    void order_frames_are_never_dropped_and_a_slow_listener_stops_their_socket() throws InterruptedException {
        test.mayListen.drainPermits();
        ServedSocket socket = socket();
        List<String> sent = IntStream.range(0, 50)
                .mapToObj(
                        i -> "{\"type\":\"order\",\"data\":{\"order_id\":\"" + i + "\",\"status\":\"OPEN\"}}")
                .toList();
        socket.send(sent.getFirst());
        Waits.until("the listener has the first", test.mayListen::hasQueuedThreads);
        sent.stream().skip(1).forEach(socket::send);
        socket.send(new byte[1]);
        Waits.until("the socket waits", () -> test.ticker.counts().orderHolds() > 0);
        // Held frames are in the line and in the hands of the listener; the heartbeat behind the rest is not read.
        assertThat(test.orders).isEmpty();
        assertThat(test.ticker.counts().heartbeats()).isZero();
        // While nobody reads, silence is nobody's fault.
        test.nanos.addAndGet(60_000_000_000L);
        test.ticker.watch(Map.of(INFY, Mode.LTP));
        Waits.until("it still sends", () -> socket.requests().size() == 2);
        assertThat(test.said).containsExactly("connected 1 0");
        test.mayListen.release(1_000);
        Waits.until("all are told", () -> test.orders.size() == 50);
        Waits.until("it reads on", () -> test.ticker.counts().heartbeats() == 1);
        assertThat(test.orders).isEqualTo(sent);
        assertThat(server.opened()).isEqualTo(1);
    }

    @Test
    void a_slow_taker_gets_the_newest_of_each_token_and_nothing_grows() throws InterruptedException {
        test.ticker.watch(new LinkedHashMap<>(Map.of(257L, Mode.LTP, 513L, Mode.LTP)));
        ServedSocket socket = socket();
        for (int i = 1; i <= 10_000; i++) {
            socket.send(PacketBytes.frame(PacketBytes.ltp(257, i), PacketBytes.ltp(513, 20_000 + i)));
        }
        Waits.until("all are read", () -> test.ticker.counts().packets() == 20_000);
        assertThat(test.taken()).containsExactly(10_000L, 30_000L);
        assertThat(test.ticker.counts().conflated()).isEqualTo(19_998);
    }

    @Test
    void bytes_that_are_no_frames_end_their_connection_and_nothing_else()
            throws IOException, InterruptedException {
        test.ticker.watch(Map.of(INFY, Mode.LTP));
        test.start();
        List<int[]> broken = List.of(new int[]{0xff, 0xff, 0xff, 0xff}, new int[]{0x83, 0},
                new int[]{0xc2, 1, 0},
                new int[]{0x82, 0x81, 1, 2, 3, 4, 5}, new int[]{0x80, 1, 0}, new int[]{0x81, 2, 0xc3, 0x28},
                new int[]{0x88, 1, 3}, new int[]{0x88, 2, 0, 1}, new int[]{0x09, 0},
                new int[]{0x89, 126, 0, 126},
                new int[]{0x02, 1, 0, 0x82, 1, 0});
        for (int i = 0; i < broken.size(); i++) {
            ServedSocket socket = test.opened(server, i + 1);
            byte[] bytes = new byte[broken.get(i).length];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = (byte) broken.get(i)[at];
            }
            socket.sendRaw(bytes);
        }
        test.opened(server, broken.size() + 1).send(PacketBytes.frame(PacketBytes.ltp(INFY, 5)));
        Waits.until("the last connection is read", () -> test.ticker.counts().packets() == 1);
        assertThat(test.taken()).containsExactly(5L);
        assertThat(test.said).filteredOn(text -> text.startsWith("lost")).hasSize(broken.size());
    }
}
