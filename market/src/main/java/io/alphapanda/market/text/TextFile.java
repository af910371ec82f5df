package io.alphapanda.market.text;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The bytes of a text file, unpacked if they are gzipped, read piece by piece and all kept.
///
/// Gzip is known by its first two bytes, never by the file's name. Used by one thread.
public final class TextFile implements Closeable {
    /// The most unpacked bytes that one file may have: one gibibyte, about 20 million bars.
    public static final int BYTES_MAX = 1 << 30;
    private static final int BYTES_A_PIECE = 1 << 16;
    /// Bar files pack to about a fifth.
    private static final int UNPACKING_FACTOR = 5;

    private final String name;
    private final CountedInput counted;
    private final InputStream unpacked;
    private final long bytesTotal;
    private byte[] bytes;
    private int length;

    private TextFile(String name, CountedInput counted, InputStream unpacked, long bytesTotal,
            int bytesExpected) {
        this.name = name;
        this.counted = counted;
        this.unpacked = unpacked;
        this.bytesTotal = bytesTotal;
        this.bytes = new byte[bytesExpected];
    }

    /// Opens a file; its bytes arrive with [#readMore].
    ///
    /// @throws IOException if it cannot be opened
    public static TextFile open(Path path) throws IOException {
        boolean gzipped = isGzip(path);
        long size = Files.size(path);
        CountedInput counted = new CountedInput(Files.newInputStream(path));
        try {
            InputStream unpacked = gzipped ? new GZIPInputStream(counted, BYTES_A_PIECE) : counted;
            long expected = (gzipped ? size * UNPACKING_FACTOR : size) + BYTES_A_PIECE;
            return new TextFile(path.toString(), counted, unpacked, size,
                    (int) Math.min(expected, BYTES_MAX));
        } catch (IOException e) {
            counted.close();
            throw new IOException(path + " begins like a gzip file but is none: " + e.getMessage(), e);
        }
    }

    /// A text that is already in memory.
    public static TextFile of(String name, byte[] content) {
        CountedInput counted = new CountedInput(new ByteArrayInputStream(content));
        return new TextFile(name, counted, counted, content.length, content.length + 1);
    }

    /// Reads the next piece.
    ///
    /// @return false at the end of the file
    /// @throws IOException if the file cannot be read, is damaged, or holds more than [#BYTES_MAX]
    public boolean readMore() throws IOException {
        if (length == bytes.length) {
            if (length == BYTES_MAX) {
                throw new IOException(name + " unpacks to more than " + BYTES_MAX + " bytes; split it");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(BYTES_MAX, Math.max(BYTES_A_PIECE, 2L * length)));
        }
        int count;
        try {
            count = unpacked.read(bytes, length, Math.min(BYTES_A_PIECE, bytes.length - length));
        } catch (EOFException | ZipException e) {
            throw new IOException(
                    name + " is cut short or damaged after " + length + " unpacked bytes: " + e.getMessage(),
                    e);
        }
        length += Math.max(count, 0);
        return count >= 0;
    }

    /// The first byte read that is no blank and no part of a byte order mark; 0 if there is none yet.
    public byte firstVisible() {
        for (int i = 0; i < length; i++) {
            if (bytes[i] > ' ') {
                return bytes[i];
            }
        }
        return 0;
    }

    /// Everything read so far, in an array that the next [#readMore] may replace; valid up to [#length].
    byte[] bytes() {
        return bytes;
    }

    /// Bytes read so far, unpacked.
    int length() {
        return length;
    }

    /// Reads to the end and gives a copy of the whole text.
    ///
    /// @throws IOException as [#readMore]
    public byte[] readAll() throws IOException {
        boolean more = true;
        while (more) {
            more = readMore();
        }
        return Arrays.copyOf(bytes, length);
    }

    /// Bytes of the file on disk taken so far.
    public long bytesRead() {
        return counted.count();
    }

    /// Bytes of the file on disk.
    public long bytesTotal() {
        return bytesTotal;
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    private static boolean isGzip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] magic = in.readNBytes(2);
            return magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
        }
    }
}
