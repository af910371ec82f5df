package io.alphapanda.market.replay;

import io.alphapanda.market.text.TextFile;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// The plain files in a gzipped tar archive (ustar), one after the other. Not thread-safe.
final class TarFiles implements Closeable {
    private static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int KIND_AT = 156;
    private static final int MAGIC_AT = 257;
    private static final String MAGIC = "ustar";

    private final Path archive;
    private final InputStream in;

    TarFiles(Path archive) throws IOException {
        this.archive = archive;
        this.in = new GZIPInputStream(Files.newInputStream(archive), 1 << 16);
    }

    /// True if an unpacked file begins like a tar archive.
    static boolean isTar(byte[] beginning) {
        return beginning.length >= BLOCK && text(beginning, MAGIC_AT, MAGIC.length()).equals(MAGIC);
    }

    /// The next plain file; empty at the end.
    ///
    /// @throws IOException if the archive is damaged, or a file in it is too large
    Optional<TextFile> next() throws IOException {
        byte[] header = in.readNBytes(BLOCK);
        while (isTar(header)) {
            int size = size(header);
            byte[] content = in.readNBytes(size);
            if (content.length < size) {
                throw new EOFException(archive + " is cut short in " + text(header, 0, NAME_LENGTH));
            }
            in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            if (header[KIND_AT] == '0' || header[KIND_AT] == 0) {
                return Optional.of(TextFile.of(archive + "!" + text(header, 0, NAME_LENGTH), content));
            }
            header = in.readNBytes(BLOCK);
        }
        return Optional.empty();
    }

    private int size(byte[] header) throws IOException {
        String octal = text(header, SIZE_AT, SIZE_LENGTH);
        try {
            long size = Long.parseLong(octal, 8);
            if (size >= 0 && size <= TextFile.BYTES_MAX) {
                return (int) size;
            }
        } catch (NumberFormatException e) {
            throw new IOException(archive + " is damaged: '" + octal + "' is no size", e);
        }
        throw new IOException(
                archive + " holds a file of more than " + TextFile.BYTES_MAX + " bytes; split it");
    }

    private static String text(byte[] header, int start, int length) {
        String field = new String(header, start, length, StandardCharsets.UTF_8);
        int end = field.indexOf('\0');
        return (end < 0 ? field : field.substring(0, end)).strip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
