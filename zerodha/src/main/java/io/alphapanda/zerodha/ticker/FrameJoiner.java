package io.alphapanda.zerodha.ticker;

import java.nio.ByteBuffer;

/// Puts the parts of a binary frame together. One thread at a time.
final class FrameJoiner {
    private static final int FIRST_BYTES = 16 * 1_024;

    private ByteBuffer joined = ByteBuffer.allocate(0);
    private int size;

    /// Bytes of the frame that is under way; 0 between frames.
    int size() {
        return size;
    }

    /// Takes the next part.
    void add(ByteBuffer part) {
        int grown = size + part.remaining();
        if (grown > joined.capacity()) {
            ByteBuffer larger = ByteBuffer
                    .allocate(Math.max(FIRST_BYTES, Math.max(grown, 2 * joined.capacity())));
            joined = larger.put(0, joined, 0, size);
        }
        joined.put(size, part, part.position(), part.remaining());
        size = grown;
    }

    /// The whole frame, good until the next part.
    ByteBuffer whole() {
        ByteBuffer whole = joined.slice(0, size);
        size = 0;
        return whole;
    }
}
