package io.alphapanda.zerodha.golden;

import io.alphapanda.domain.testing.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// The broker's own sample answers, read out of their archive by name.
final class OfficialMocks {
    private static final String ARCHIVE = "instruments/kite_official_mock_responses.tar.gz";
    private static final int BLOCK = 512;

    private OfficialMocks() {}

    /// Every file by its name without folders; skips the calling test where there is no archive.
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(SharedData.require(ARCHIVE)))) {
            byte[] header = in.readNBytes(BLOCK);
            while (header.length == BLOCK && header[0] != 0) {
                int size = Integer.parseInt(text(header, 124, 11), 8);
                byte[] content = in.readNBytes(size);
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                String name = text(header, 0, 100);
                if (header[156] == '0' || header[156] == 0) {
                    files.put(name.substring(name.lastIndexOf('/') + 1), content);
                }
                header = in.readNBytes(BLOCK);
            }
        }
        return files;
    }

    private static String text(byte[] header, int from, int length) {
        String field = new String(header, from, length, StandardCharsets.US_ASCII);
        int end = field.indexOf('\0');
        return (end < 0 ? field : field.substring(0, end)).strip();
    }
}
