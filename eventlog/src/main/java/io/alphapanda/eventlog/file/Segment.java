package io.alphapanda.eventlog.file;

import io.alphapanda.eventlog.codec.EnvelopeCodec;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/// One file of the log: the positions from `first` to before `end`.
///
/// The file begins with a head of 24 bytes: magic, layout version, the end of a rewritten segment or −1,
/// CRC32C.
///
/// @param end of the newest segment, as far as it was found on opening
/// @param isRewritten true if expired events were taken out, so that positions are missing
record Segment(long first, long end, boolean isRewritten) {
    static final int HEAD_BYTES = 24;
    private static final String SUFFIX = ".log";
    private static final long COMPLETE = -1;
    private static final int MAGIC = 0x414C5047;

    String file() {
        return file(first);
    }

    static String file(long first) {
        return "%020d".formatted(first) + SUFFIX;
    }

    static boolean isSegment(String file) {
        return file.length() == 20 + SUFFIX.length() && file.endsWith(SUFFIX)
                && file.chars().limit(20).allMatch(c -> c >= '0' && c <= '9');
    }

    static long firstOf(String file) {
        return Long.parseLong(file.substring(0, file.length() - SUFFIX.length()));
    }

    /// The head of a segment that misses nothing.
    static ByteBuffer head() {
        return head(COMPLETE);
    }

    /// The head of a rewritten segment that held everything to before `end`.
    static ByteBuffer head(long end) {
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
        head.putInt(MAGIC).putInt(EnvelopeCodec.VERSION).putLong(end).putLong(checksum(head, 16));
        return head.flip();
    }

    /// Reads a head: the end that it states, if it is that of a rewritten segment.
    ///
    /// @throws IllegalArgumentException if it is no head, or one of another layout
    static Optional<Long> rewrittenEnd(ByteBuffer head) {
        if (!isWhole(head)) {
            throw new IllegalArgumentException("it does not begin like a segment of an event log");
        }
        if (head.getInt(4) != EnvelopeCodec.VERSION) {
            throw new IllegalArgumentException("it has layout " + head.getInt(4) + ", and this build knows "
                    + EnvelopeCodec.VERSION + "; use the build that wrote it, or a newer one");
        }
        return head.getLong(8) == COMPLETE ? Optional.empty() : Optional.of(head.getLong(8));
    }

    /// True for a head of any layout that reached the disk as it was written.
    static boolean isWhole(ByteBuffer head) {
        return head.limit() >= HEAD_BYTES && head.getInt(0) == MAGIC
                && head.getLong(16) == checksum(head, 16);
    }

    private static long checksum(ByteBuffer bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate().clear().limit(length));
        return crc.getValue();
    }
}
