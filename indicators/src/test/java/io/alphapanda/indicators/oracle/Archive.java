package io.alphapanda.indicators.oracle;

import io.alphapanda.domain.testing.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;

/// Texts of the folder `reference` of the shared data, packed as they are.
final class Archive {
    private static final int BLOCK = 512;

    private Archive() {}

    /// One text of a packed folder.
    static String entry(String archive, String wanted) {
        try (InputStream in = unpacked(archive)) {
            byte[] header = in.readNBytes(BLOCK);
            while (header.length == BLOCK && header[0] != 0) {
                String name = new String(header, 0, 100, StandardCharsets.US_ASCII).split("\0", 2)[0];
                int size = Integer.parseInt(new String(header, 124, 11, StandardCharsets.US_ASCII).strip(),
                        8);
                byte[] content = in.readNBytes(size);
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                if (name.equals(wanted)) {
                    return new String(content, StandardCharsets.US_ASCII);
                }
                header = in.readNBytes(BLOCK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("there is no " + wanted + " in " + archive);
    }

    /// A packed text.
    static String text(String file) {
        try (InputStream in = unpacked(file)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A text as it is.
    static String plain(String file) {
        try {
            return Files.readString(SharedData.require("reference/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream unpacked(String file) throws IOException {
        return new GZIPInputStream(Files.newInputStream(SharedData.require("reference/" + file)));
    }
}
