package io.alphapanda.eventlog.file;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.eventlog.codec.BinaryReader;
import io.alphapanda.eventlog.codec.EnvelopeCodec;
import io.alphapanda.eventlog.codec.Words;
import io.alphapanda.eventlog.log.EventLog;
import io.alphapanda.eventlog.log.LogFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// Goes through the batches of one segment in order, checking each. One thread.
final class SegmentReader implements AutoCloseable {
    private static final int WINDOW_BYTES = 1 << 20;

    private final LogFolder.LogFile file;
    private final String name;
    private final long size;
    private final Optional<Long> rewrittenEnd;
    private final Words words = new Words();
    private byte[] window = {};
    private long windowAt;
    private int windowLength;
    private long offset = Segment.HEAD_BYTES;
    private int batchStart;
    private int batchEnd;
    private Batch.Tail tail = new Batch.Tail(0, 0, 0, -1, -1, false);

    /// @throws IllegalArgumentException if the file does not begin like a segment
    SegmentReader(LogFolder folder, String file) throws IOException {
        this.file = folder.open(file);
        try {
            name = folder.place() + "/" + file;
            size = this.file.size();
            ByteBuffer head = ByteBuffer.allocate(Segment.HEAD_BYTES);
            this.file.read(0, head);
            rewrittenEnd = Segment.rewrittenEnd(head.flip());
        } catch (IOException | IllegalArgumentException e) {
            this.file.close();
            throw e;
        }
    }

    Optional<Long> rewrittenEnd() {
        return rewrittenEnd;
    }

    Words words() {
        return words;
    }

    /// Where the batch begins that [#next] would look at: everything before it is whole.
    long offset() {
        return offset;
    }

    /// Goes to the next batch; false if the file ends here, or holds no whole batch here.
    boolean next() throws IOException {
        int length = wholeBatchAt(offset);
        if (length == 0) {
            return false;
        }
        int start = (int) (offset - windowAt);
        int tailAt = ByteBuffer.wrap(window).getInt(start + Batch.UNSUMMED_BYTES);
        BinaryReader in = new BinaryReader(window, start + tailAt, start + length, words);
        tail = Batch.Tail.read(in);
        long count = in.integer("words");
        BinaryReader plain = new BinaryReader(in.bytes("words"));
        for (long i = 0; i < count; i++) {
            words.add(plain.text("word"));
        }
        batchStart = start + Batch.HEAD_BYTES;
        batchEnd = start + tailAt;
        offset += length;
        return true;
    }

    /// True if [#next] stopped before the end of the file.
    boolean isDamaged() {
        return offset < size;
    }

    /// What the batch in hand says of itself.
    Batch.Tail tail() {
        return tail;
    }

    /// Shows the events of the batch in hand, from a position on.
    ///
    /// @throws LogFailure if this build cannot read one of them
    void events(long from, EventLog.Visitor visitor) {
        BinaryReader in = new BinaryReader(window, batchStart, batchEnd, words);
        long position = tail.first();
        for (int i = 0; i < tail.count(); i++) {
            if (tail.isSparse()) {
                position += in.integer("missing");
            }
            Envelope event = read(in, position);
            if (position >= from) {
                visitor.visit(position, event);
            }
            position++;
        }
    }

    private Envelope read(BinaryReader in, long position) {
        try {
            return EnvelopeCodec.read(in);
        } catch (IllegalArgumentException e) {
            throw new LogFailure(
                    "cannot read the event at position " + position + " in " + name + ": " + e.getMessage()
                            + "; its checksum is right, so use the build that wrote it, or a newer one",
                    e);
        }
    }

    /// True if a whole batch begins anywhere behind an offset: what is broken before it is no torn tail.
    boolean hasBatchAfter(long from) throws IOException {
        byte[] magic = ByteBuffer.allocate(Integer.BYTES).putInt(Batch.MAGIC).array();
        for (long at = from; at + Batch.HEAD_BYTES <= size; at++) {
            load(at, Batch.HEAD_BYTES);
            int i = (int) (at - windowAt);
            if (Arrays.equals(window, i, i + magic.length, magic, 0, magic.length) && wholeBatchAt(at) > 0) {
                return true;
            }
        }
        return false;
    }

    /// The length of the whole batch that begins at an offset, which is then in the window; 0 if there is
    /// none.
    private int wholeBatchAt(long at) throws IOException {
        if (size - at < Batch.HEAD_BYTES) {
            return 0;
        }
        load(at, Batch.HEAD_BYTES);
        ByteBuffer head = ByteBuffer.wrap(window);
        int start = (int) (at - windowAt);
        int summed = head.getInt(start + 4);
        long length = (long) summed + Batch.UNSUMMED_BYTES;
        if (head.getInt(start) != Batch.MAGIC || length < Batch.HEAD_BYTES || length > size - at) {
            return 0;
        }
        load(at, (int) length);
        start = (int) (at - windowAt);
        int checksum = ByteBuffer.wrap(window).getInt(start + 8);
        return checksum == Batch.checksum(ByteBuffer.wrap(window, start + Batch.UNSUMMED_BYTES, summed))
                ? (int) length : 0;
    }

    private void load(long at, int length) throws IOException {
        if (at >= windowAt && at + length <= windowAt + windowLength) {
            return;
        }
        int wanted = (int) Math.min(Math.max(length, WINDOW_BYTES), size - at);
        if (window.length < wanted) {
            window = new byte[wanted];
        }
        ByteBuffer into = ByteBuffer.wrap(window, 0, wanted);
        file.read(at, into);
        windowAt = at;
        windowLength = into.position();
        if (windowLength < length) {
            throw new IOException(name + " became shorter while it was read");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
