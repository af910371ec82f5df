package io.alphapanda.zerodha.ticker;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.zerodha.ticker.packet.Packet;
import io.alphapanda.zerodha.ticker.packet.PacketBytes;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Frames as no server should send them, through a whole connection: split, decoded, kept, taken and turned into ticks.
class TickerFuzzTest {
    private static final InstrumentId ID = new InstrumentId("NSE:INFY");
    private static final long PROOF_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final long GROWTH_BYTES_MAX = 32L << 20;
    private static final TickerLimits LIMITS = TickerLimits.STANDARD.withFrames(100_000, 5_000, 100);
    private static final byte[] EDGES = {0, 1, 2, 8, 44, 127, -128, -72, -1};
    private final Traffic traffic = new Traffic(LIMITS, new Deaf());
    private final Packet packet = new Packet();
    private long reads;
    private long orders;

    TickerFuzzTest() {
        Thread.ofVirtual().start(traffic.orders);
        traffic.packets.open(IntStream.range(0, 256).mapToObj(token -> (long) token).toList());
    }

    private static List<byte[]> corpus() {
        List<byte[]> corpus = new ArrayList<>();
        corpus.add(new byte[0]);
        corpus.add(new byte[1]);
        corpus.add(new byte[]{0, 0});
        corpus.add(new byte[]{-1, -1});
        corpus.add(new byte[]{-1, -1, 0, 0, 0, 0});
        corpus.add(new byte[]{0, 1, -1, -1, 7});
        corpus.add(new byte[70_000]);
        corpus.add(new byte[100_001]);
        for (int length : new int[]{8, 28, 32, 44, 184}) {
            for (int segment : new int[]{0, 1, 3, 6, 9, 255}) {
                corpus.add(PacketBytes.frame(PacketBytes.counting(length, segment, 100)));
            }
            byte[] highest = new byte[length];
            Arrays.fill(highest, (byte) -1);
            corpus.add(PacketBytes.frame(highest, new byte[length], new byte[length - 1]));
        }
        corpus.add(PacketBytes.frame(PacketBytes.ltp(1, 1), new byte[9], PacketBytes.ltp(2, 1),
                new byte[65_000]));
        for (String text : new String[]{"{\"type\":\"order\",\"data\":{}}",
            "{\"type\":\"error\",\"data\":\"no\"}",
            "{\"type\":\"message\",\"data\":[[[[]]]]}", "{\"type\":\"x\"}", "{\"a\":1e999999999}",
            "[".repeat(3_000),
            "{\"type\":".repeat(600), "\"\\ud800\"", "{\"type\":\"order\",\"type\":\"error\"}", "\u0000",
            "null"}) {
            corpus.add(text.getBytes(StandardCharsets.UTF_8));
        }
        return corpus;
    }

    @Test
    @Timeout(60)
    void the_corpus_and_each_of_its_bytes_at_every_edge_is_read_without_harm() {
        for (byte[] frame : corpus()) {
            survives(frame, 1 << 20);
            survives(frame, 3);
            for (int at = 0; at < Math.min(frame.length, 400); at++) {
                byte[] bent = frame.clone();
                for (byte edge : EDGES) {
                    bent[at] = edge;
                    survives(bent, 1 << 20);
                }
                survives(Arrays.copyOf(frame, at), 1 << 20);
            }
        }
        assertThat(reads).isGreaterThan(30_000);
        assertThat(traffic.counts().truncatedFrames()).isPositive();
        assertThat(traffic.counts().unknownPackets()).isPositive();
        assertThat(traffic.counts().malformedTexts()).isPositive();
    }

    @Test
    @EnabledIfSystemProperty(named = "panda.proof", matches = "true")
    void five_minutes_of_random_frames_do_no_harm_and_hold_no_memory() {
        long seed = Long.getLong("panda.seed", System.nanoTime());
        System.out.println("seed=" + seed);
        SplittableRandom dice = new SplittableRandom(seed);
        List<byte[]> corpus = corpus();
        long end = System.nanoTime() + PROOF_NANOS;
        long held = heldBytes();
        while (System.nanoTime() < end) {
            byte[] frame = corpus.get(dice.nextInt(corpus.size())).clone();
            for (int bends = dice.nextInt(8); bends > 0 && frame.length > 0; bends--) {
                frame[dice.nextInt(Math.min(frame.length, 300))] = (byte) dice.nextInt(256);
            }
            survives(Arrays.copyOf(frame, dice.nextInt(frame.length + 20)), 1 + dice.nextInt(2_000));
        }
        System.out.println(reads + " frames, held " + held + " bytes before and " + heldBytes() + " after; "
                + traffic.counts());
        assertThat(heldBytes() - held).isLessThan(GROWTH_BYTES_MAX);
    }

    private static long heldBytes() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// Once as binary and once as text, in parts.
    private void survives(byte[] frame, int partBytes) {
        reads++;
        LooseSocket socket = new LooseSocket();
        SocketLink link = new SocketLink(traffic, LIMITS, () -> Instant.EPOCH, () -> 0, _ -> {}, () -> {});
        link.onOpen(socket);
        for (int at = 0; at == 0 || at < frame.length; at += partBytes) {
            int to = Math.min(frame.length, at + partBytes);
            link.onBinary(socket, ByteBuffer.wrap(frame, at, to - at).slice(), to == frame.length);
            if (link.end().isPresent()) {
                break;
            }
        }
        take();
        assertThat(link.end().isPresent()).isEqualTo(frame.length > LIMITS.frameBytesMax());
        String text = new String(frame, StandardCharsets.UTF_8);
        SocketLink other = new SocketLink(traffic, LIMITS, () -> Instant.EPOCH, () -> 0, _ -> {}, () -> {});
        other.onText(socket, text, true);
        assertThat(other.end().isPresent()).isEqualTo(text.length() > LIMITS.textCharsMax());
        orders += TextFrame.of(text).kind() == TextFrame.Kind.ORDER ? 1 : 0;
        awaitOrders();
    }

    private void take() {
        while (traffic.take(packet) != PacketMailbox.NOTHING) {
            if (packet.hasPrice()) {
                assertThat(packet.tick(ID).lastPrice().isPositive()).isTrue();
            } else {
                packet.quote(ID);
            }
        }
    }

    /// No faster than orders are delivered.
    private void awaitOrders() {
        while (traffic.counts().orderFrames() < orders) {
            Thread.onSpinWait();
        }
    }

    /// Takes order frames for nothing.
    static final class Deaf implements OrderFrameListener {
        @Override
        public void orderChanged(String json) {
            // It was delivered.
        }

        @Override
        public void framesMayBeMissing() {
            // It was delivered.
        }
    }

    /// A socket that is not connected to anything.
    private static final class LooseSocket implements WebSocket {
        @Override
        public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
            return CompletableFuture.completedFuture(this);
        }

        @Override
        public CompletableFuture<WebSocket> sendBinary(ByteBuffer data, boolean last) {
            return CompletableFuture.completedFuture(this);
        }

        @Override
        public CompletableFuture<WebSocket> sendPing(ByteBuffer message) {
            return CompletableFuture.completedFuture(this);
        }

        @Override
        public CompletableFuture<WebSocket> sendPong(ByteBuffer message) {
            return CompletableFuture.completedFuture(this);
        }

        @Override
        public CompletableFuture<WebSocket> sendClose(int statusCode, String reason) {
            return CompletableFuture.completedFuture(this);
        }

        @Override
        public void request(long n) {
            // Nothing follows.
        }

        @Override
        public String getSubprotocol() {
            return "";
        }

        @Override
        public boolean isOutputClosed() {
            return false;
        }

        @Override
        public boolean isInputClosed() {
            return false;
        }

        @Override
        public void abort() {
            // There is nothing to end.
        }
    }
}
