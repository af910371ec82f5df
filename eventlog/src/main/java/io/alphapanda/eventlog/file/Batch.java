package io.alphapanda.eventlog.file;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.codec.BinaryReader;
import io.alphapanda.eventlog.codec.BinaryWriter;
import io.alphapanda.eventlog.codec.EnvelopeCodec;
import io.alphapanda.eventlog.codec.Words;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// Events that reach the disk together or not at all: whole commits only. One thread at a time.
///
/// Bytes: magic, length of what follows the checksum, CRC32C, where the tail begins (4 bytes each); the
/// records; the tail: [Tail], then the words that these records use for the first time in their segment. A
/// sparse batch has before each record how many positions are missing.
final class Batch {
    static final int HEAD_BYTES = 16;
    /// Bytes that the checksum does not cover: magic, length and checksum.
    static final int UNSUMMED_BYTES = 12;
    static final int MAGIC = 0x41504231;

    private final BinaryWriter out;
    private final Words words;
    private int wordsKnown;
    private Tail tail = new Tail(0, 0, 0, -1, -1, false);
    private boolean isFirstOfSegment;
    private long next;

    /// What a batch says of itself.
    ///
    /// @param first position of the first record
    /// @param count of records
    /// @param consumed the position of the first event not consumed, after this batch
    /// @param snapshotAt the first record of the newest snapshot set in it; −1 if there is none
    /// @param snapshotConsumed what that set had consumed; −1 if there is none
    /// @param isSparse true if positions are missing between its records
    record Tail(long first, int count, long consumed, long snapshotAt, long snapshotConsumed,
            boolean isSparse) {
        private void write(BinaryWriter out) {
            out.integer("first", first);
            out.integer("count", count);
            out.integer("consumed", consumed);
            out.integer("snapshot_at", snapshotAt);
            out.integer("snapshot_consumed", snapshotConsumed);
            out.flag("sparse", isSparse);
        }

        static Tail read(BinaryReader in) {
            return new Tail(in.integer("first"), Math.toIntExact(in.integer("count")), in.integer("consumed"),
                    in.integer("snapshot_at"), in.integer("snapshot_consumed"), in.flag("sparse"));
        }
    }

    Batch(Words words) {
        this.words = words;
        out = new BinaryWriter(words);
    }

    void begin(long first, long consumed, boolean newSegment) {
        tail = new Tail(first, 0, consumed, -1, -1, false);
        isFirstOfSegment = newSegment;
        next = first;
        wordsKnown = words.size();
        out.reset();
        out.reserve(HEAD_BYTES);
        out.mark();
    }

    /// Adds an event that stays only if [#keep] follows.
    void add(Envelope event) {
        EnvelopeCodec.write(event, out);
        next++;
    }

    /// Adds an event of a sparse batch, at its old position.
    void addAt(long position, Envelope event) {
        out.integer("missing", position - next);
        EnvelopeCodec.write(event, out);
        next = position + 1;
        tail = new Tail(tail.first, tail.count + 1, tail.consumed, -1, -1, true);
    }

    /// Makes what was added since the last call part of the batch.
    void keep(long consumed, boolean isSnapshot) {
        int count = (int) (next - tail.first);
        long start = tail.first + tail.count;
        tail = new Tail(tail.first, count, consumed, isSnapshot ? start : tail.snapshotAt,
                isSnapshot ? consumed : tail.snapshotConsumed, false);
        out.mark();
    }

    /// Takes out what was added since the last [#keep].
    void dropRest() {
        next = tail.first + tail.count;
        out.rewind();
    }

    Tail tail() {
        return tail;
    }

    /// The position behind its last record.
    long end() {
        return next;
    }

    boolean isFirstOfSegment() {
        return isFirstOfSegment;
    }

    int size() {
        return out.size();
    }

    /// Writes the tail: the last step that looks at the words.
    void seal() {
        int tailAt = out.size();
        tail.write(out);
        out.integer("words", words.size() - wordsKnown);
        BinaryWriter plain = new BinaryWriter();
        for (int number = wordsKnown; number < words.size(); number++) {
            plain.text("word", words.at(number));
        }
        out.bytes("words", plain.toBytes());
        out.asBuffer().putInt(HEAD_BYTES - Integer.BYTES, tailAt);
    }

    /// The whole batch, ready for the disk.
    ByteBuffer bytes() {
        ByteBuffer bytes = out.asBuffer();
        bytes.putInt(0, MAGIC).putInt(4, bytes.limit() - UNSUMMED_BYTES);
        return bytes.putInt(8, checksum(bytes.slice(UNSUMMED_BYTES, bytes.limit() - UNSUMMED_BYTES)));
    }

    /// The checksum covers the length too, so that a length alone cannot go wrong unseen.
    static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.remaining()));
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
