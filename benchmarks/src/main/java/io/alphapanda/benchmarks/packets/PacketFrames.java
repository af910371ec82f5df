package io.alphapanda.benchmarks.packets;

import io.alphapanda.domain.instrument.Exchange;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.zerodha.ticker.packet.Mode;
import io.alphapanda.zerodha.ticker.packet.Packet;
import io.alphapanda.zerodha.ticker.packet.TokenTable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// The packets of one socket's worth of instruments, a hundred to a frame, as the ticker sends them.
final class PacketFrames {
    /// Instruments, and so packets.
    static final int PACKETS = 3_000;
    private static final int PACKETS_A_FRAME = 100;
    private static final int NSE = 1;
    private static final long SEED = 20_261_123;

    private final SplittableRandom dice = new SplittableRandom(SEED);
    private final Map<Long, InstrumentId> instruments = new HashMap<>();
    private final List<ByteBuffer> frames = new ArrayList<>();

    PacketFrames(Mode mode) {
        int length = switch (mode) {
            case LTP -> Packet.LTP_BYTES;
            case QUOTE -> Packet.QUOTE_BYTES;
            case FULL -> Packet.FULL_BYTES;
        };
        for (int i = 0; i < PACKETS; i++) {
            if (i % PACKETS_A_FRAME == 0) {
                frames.add(ByteBuffer.allocate(2 + PACKETS_A_FRAME * (2 + length))
                        .putShort((short) PACKETS_A_FRAME));
            }
            long token = (1_000L + i) << 8 | NSE;
            instruments.put(token, InstrumentId.of(Exchange.NSE, "S" + i));
            add(frames.getLast().putShort((short) length), token, length);
        }
        frames.forEach(ByteBuffer::flip);
    }

    /// Every figure above zero: nothing is left out.
    private void add(ByteBuffer frame, long token, int length) {
        frame.putInt((int) token);
        for (int at = 4; at < length; at += 4) {
            frame.putInt(1 + dice.nextInt(1_000_000));
        }
    }

    List<ByteBuffer> frames() {
        return frames;
    }

    /// The desk's name for each token.
    TokenTable<InstrumentId> instruments() {
        return new TokenTable<>(instruments);
    }
}
