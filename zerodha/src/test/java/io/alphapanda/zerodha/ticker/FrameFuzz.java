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
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Frames as no server should send them, through a whole connection: split, decoded, kept, taken and turned into ticks.
/// One thread.
public final class FrameFuzz {
    private static final InstrumentId ID = new InstrumentId("NSE:INFY");
    private static final TickerLimits LIMITS = TickerLimits.STANDARD.withFrames(100_000, 5_000, 100);
    private final Traffic traffic = new Traffic(LIMITS, new Deaf());
    private final Packet packet = new Packet();
    private long reads;
    private long orders;

    /// A connection that nothing has come over.
    public FrameFuzz() {
        Thread.ofVirtual().start(traffic.orders);
        traffic.packets.open(IntStream.range(0, 256).mapToObj(token -> (long) token).toList());
    }

    static List<byte[]> corpus() {
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

    /// Frames of the corpus with up to seven bytes bent, cut or prolonged, and split anywhere; says what came of them.
    public String bend(long seed, BooleanSupplier goesOn) {
        SplittableRandom dice = new SplittableRandom(seed);
        List<byte[]> corpus = corpus();
        while (goesOn.getAsBoolean()) {
            byte[] frame = corpus.get(dice.nextInt(corpus.size())).clone();
            for (int bends = dice.nextInt(8); bends > 0 && frame.length > 0; bends--) {
                frame[dice.nextInt(Math.min(frame.length, 300))] = (byte) dice.nextInt(256);
            }
            survives(Arrays.copyOf(frame, dice.nextInt(frame.length + 20)), 1 + dice.nextInt(2_000));
        }
        return reads + " frames; " + traffic.counts();
    }

    long reads() {
        return reads;
    }

    TickerCounts counts() {
        return traffic.counts();
    }

    /// Once as binary and once as text, in parts.
    void survives(byte[] frame, int partBytes) {
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
    private static final class Deaf implements OrderFrameListener {
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
