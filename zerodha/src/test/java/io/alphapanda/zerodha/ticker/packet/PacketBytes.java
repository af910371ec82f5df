package io.alphapanda.zerodha.ticker.packet;

import io.alphapanda.domain.marketdata.Depth.Level;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/// Writes packets and frames as the wire has them.
public final class PacketBytes {
    private static final int DEPTH_AT = 64;
    private static final int SIDE_BYTES = 60;

    private PacketBytes() {}

    /// A packet of so many bytes whose integers count up from 1, but for its token and its last price.
    public static byte[] counting(int length, long token, long price) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        for (int at = 0; at + 4 <= length; at += 4) {
            bytes.putInt(at, at / 4);
        }
        return bytes.putInt(0, (int) token).putInt(4, (int) price).array();
    }

    /// A last price and nothing else.
    public static byte[] ltp(long token, long price) {
        return counting(Packet.LTP_BYTES, token, price);
    }

    /// The packet with an integer of it replaced.
    public static byte[] with(byte[] packet, int at, long value) {
        byte[] changed = packet.clone();
        ByteBuffer.wrap(changed).putInt(at, (int) value);
        return changed;
    }

    /// Everything that a packet says, written anew. Only for segments whose prices come in paise.
    static byte[] of(Packet packet) {
        ByteBuffer bytes = ByteBuffer.allocate(packet.length()).putInt((int) packet.token())
                .putInt(paise(packet.lastPriceMicros()));
        if (packet.length() == Packet.INDEX_QUOTE_BYTES || packet.length() == Packet.INDEX_FULL_BYTES) {
            prices(bytes, packet.highMicros(), packet.lowMicros(), packet.openMicros(), packet.closeMicros(),
                    packet.changeMicros());
        } else if (packet.length() > Packet.LTP_BYTES) {
            units(bytes, packet.lastUnits());
            prices(bytes, packet.averagePriceMicros());
            units(bytes, packet.dayVolume(), packet.buyUnits(), packet.sellUnits());
            prices(bytes, packet.openMicros(), packet.highMicros(), packet.lowMicros(), packet.closeMicros());
        }
        if (packet.length() == Packet.INDEX_FULL_BYTES) {
            units(bytes, packet.exchangeMicros() / 1_000_000);
        }
        if (packet.length() == Packet.FULL_BYTES) {
            units(bytes, packet.lastTradeMicros() / 1_000_000, packet.openInterest(),
                    packet.openInterestHigh(),
                    packet.openInterestLow(), packet.exchangeMicros() / 1_000_000);
            levels(bytes.position(DEPTH_AT), packet.depth().bids());
            levels(bytes.position(DEPTH_AT + SIDE_BYTES), packet.depth().asks());
        }
        return bytes.array();
    }

    private static void levels(ByteBuffer bytes, List<Level> levels) {
        for (Level level : levels) {
            bytes.putInt((int) level.units()).putInt(paise(level.price().micros()))
                    .putShort((short) level.orders())
                    .putShort((short) 0);
        }
    }

    private static void prices(ByteBuffer bytes, long... micros) {
        Arrays.stream(micros).forEach(price -> bytes.putInt(paise(price)));
    }

    private static void units(ByteBuffer bytes, long... units) {
        Arrays.stream(units).forEach(count -> bytes.putInt((int) count));
    }

    private static int paise(long micros) {
        return (int) (micros / 10_000);
    }

    /// A frame of these packets.
    public static byte[] frame(byte[]... packets) {
        ByteBuffer bytes = ByteBuffer
                .allocate(2 + Arrays.stream(packets).mapToInt(packet -> 2 + packet.length).sum());
        bytes.putShort((short) packets.length);
        for (byte[] packet : packets) {
            bytes.putShort((short) packet.length).put(packet);
        }
        return bytes.array();
    }
}
