package io.alphapanda.market.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
    private static final String TEXT = "some text, ".repeat(30_000);

    @TempDir
    Path folder;

    @Test
    void reads_a_plain_file_whatever_its_name() throws IOException {
        assertThat(readAll(Files.writeString(folder.resolve("plain.csv.gz"), TEXT))).isEqualTo(TEXT);
    }

    @Test
    void unpacks_a_gzipped_file_whatever_its_name() throws IOException {
        assertThat(readAll(Files.write(folder.resolve("packed.csv"), gzipped(TEXT)))).isEqualTo(TEXT);
    }

    @Test
    void says_that_a_gzipped_file_is_cut_short() throws IOException {
        byte[] packed = gzipped(TEXT);
        Path file = Files.write(folder.resolve("short.gz"), Arrays.copyOf(packed, packed.length / 2));
        assertThatThrownBy(() -> readAll(file)).isInstanceOf(IOException.class)
                .hasMessageContaining("short.gz").hasMessageContaining("cut short or damaged");
    }

    @Test
    void says_that_a_gzip_header_is_broken() throws IOException {
        Path file = Files.write(folder.resolve("broken.gz"),
                new byte[]{0x1f, (byte) 0x8b, 0, 0, 0, 0, 0, 0, 0, 0});
        assertThatThrownBy(() -> readAll(file)).isInstanceOf(IOException.class)
                .hasMessageContaining("broken.gz");
    }

    private static String readAll(Path file) throws IOException {
        try (TextFile text = TextFile.open(file)) {
            return new String(text.readAll(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
