package io.alphapanda.sandbox.ticker;

import java.nio.ByteBuffer;

/// Binary frames that are not what they say.
final class MalformedFrames {
    /// How many kinds there are.
    static final int WAYS = 4;
    private static final int UNKNOWN_LENGTH = 13;
    private static final int QUOTE_LENGTH = 44;

    private MalformedFrames() {}

    /// A frame of one kind, 0 up to [#WAYS].
    static ByteBuffer of(int way) {
        return switch (way) {
            case 0 -> saying(1, UNKNOWN_LENGTH, UNKNOWN_LENGTH);
            case 1 -> saying(1, QUOTE_LENGTH, QUOTE_LENGTH / 2);
            case 2 -> saying(9, QUOTE_LENGTH, QUOTE_LENGTH);
            default -> saying(1, 0xffff, 2);
        };
    }

    private static ByteBuffer saying(int packets, int length, int there) {
        ByteBuffer frame = ByteBuffer.allocate(2 * Short.BYTES + there);
        frame.putShort((short) packets).putShort((short) length);
        return frame.rewind();
    }
}
