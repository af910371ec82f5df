package io.alphapanda.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.alphapanda.domain.testing.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// The broker's own examples of its answers, from the shared data; a test that asks for them is skipped without.
public final class OfficialMocks {
    private static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 11;

    private final Map<String, byte[]> files = new TreeMap<>();

    private OfficialMocks(Path archive) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
            byte[] header = in.readNBytes(BLOCK);
            while (header.length == BLOCK && header[0] != 0) {
                int size = Integer.parseInt(text(header, SIZE_AT, SIZE_LENGTH).strip(), 8);
                String name = text(header, 0, NAME_LENGTH);
                files.put(name.startsWith("./") ? name.substring(2) : name, in.readNBytes(size));
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                header = in.readNBytes(BLOCK);
            }
        }
    }

    /// All of them.
    public static OfficialMocks read() throws IOException {
        return new OfficialMocks(SharedData.require("instruments/kite_official_mock_responses.tar.gz"));
    }

    /// A JSON file as it is.
    public JsonNode json(String name) throws IOException {
        return Json.mapper().readTree(bytes(name + ".json"));
    }

    /// The data inside the envelope.
    public JsonNode data(String name) throws IOException {
        return json(name).path("data");
    }

    /// The text of a file.
    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String name) {
        return Objects.requireNonNull(files.get(name), () -> "no mock " + name + " among " + files.keySet());
    }

    private static String text(byte[] block, int at, int length) {
        String padded = new String(block, at, length, StandardCharsets.US_ASCII);
        int end = padded.indexOf(0);
        return end < 0 ? padded : padded.substring(0, end);
    }
}
