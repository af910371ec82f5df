package io.alphapanda.zerodha.ticker.packet;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/// Divides a binary frame into its packets: a count, then each packet behind its length.
///
/// No frame is so bad that it throws: a packet of unknown length is skipped by its length, and a frame that ends too early
/// gives what was whole. Both are counted. One thread at a time; the counts may be read by any.
public final class FrameReader {
    private static final int HEARTBEAT_BYTES = 1;
    private static final int NUMBER_BYTES = 2;

    private final FrameCounts counts;
    private final Packet packet = new Packet();

    /// A reader that counts there.
    public FrameReader(FrameCounts counts) {
        this.counts = counts;
    }

    /// Reads one frame, from the position of the buffer to its limit. Neither is moved.
    ///
    /// @param sink takes each packet; it is the same view every time, good until the sink returns
    public void read(ByteBuffer frame, Consumer<Packet> sink) {
        int at = frame.position();
        int end = frame.limit();
        if (end - at == HEARTBEAT_BYTES) {
            counts.heartbeat();
            return;
        }
        boolean isTruncated = end - at < NUMBER_BYTES;
        int left = isTruncated ? 0 : Short.toUnsignedInt(frame.getShort(at));
        at += NUMBER_BYTES;
        int known = 0;
        int skipped = 0;
        while (left > 0 && !isTruncated) {
            int length = end - at < NUMBER_BYTES ? Integer.MAX_VALUE
                    : Short.toUnsignedInt(frame.getShort(at));
            at += NUMBER_BYTES;
            if (length > end - at) {
                isTruncated = true;
            } else {
                if (Packet.isKnown(length)) {
                    known++;
                    sink.accept(packet.over(frame, at, length));
                } else {
                    skipped++;
                }
                at += length;
                left--;
            }
        }
        counts.frame(known, skipped, isTruncated, !isTruncated && at < end);
    }
}
