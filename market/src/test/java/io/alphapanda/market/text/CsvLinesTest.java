package io.alphapanda.market.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvLinesTest {
    @TempDir
    Path folder;

    @Test
    void cuts_lines_at_commas_and_leaves_out_blanks_and_quotes() throws IOException {
        assertThat(cut("a, b ,\"c, d\"\r\n,x,\n")).containsExactly(List.of("a", "b", "c, d"),
                List.of("", "x", ""));
    }

    @Test
    void passes_over_blank_lines_but_counts_them() throws IOException {
        CsvLines lines = new CsvLines(TextFile.of("t", bytes("\n  \r\na\n\nb")));
        lines.next();
        assertThat(lines.number()).isEqualTo(3);
        lines.next();
        assertThat(lines.number()).isEqualTo(5);
        assertThat(lines.next()).isFalse();
    }

    @Test
    void begins_behind_a_byte_order_mark() throws IOException {
        assertThat(cut("\uFEFFdate,open\n")).containsExactly(List.of("date", "open"));
    }

    @Test
    void an_empty_text_has_no_line() throws IOException {
        assertThat(cut("")).isEmpty();
        assertThat(cut("\n\n")).isEmpty();
    }

    @Test
    void reads_lines_that_lie_across_pieces_of_a_large_file() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            text.append("row,").append(i).append('\n');
        }
        Path file = Files.writeString(folder.resolve("large.csv"), text);
        try (TextFile opened = TextFile.open(file)) {
            CsvLines lines = new CsvLines(opened);
            int row = 0;
            while (lines.next()) {
                assertThat(lines.field(1)).isEqualTo(String.valueOf(row++));
            }
            assertThat(row).isEqualTo(50_000);
            assertThat(opened.bytesRead()).isEqualTo(opened.bytesTotal());
        }
    }

    @Test
    void keeps_a_bounded_number_of_fields() throws IOException {
        assertThat(cut("x,".repeat(1_000)).getFirst()).hasSize(CsvLines.FIELDS_MAX);
    }

    @Test
    void shows_the_beginning_of_a_long_line() throws IOException {
        CsvLines lines = new CsvLines(TextFile.of("t", bytes("₹".repeat(500) + "\nlast")));
        lines.next();
        assertThat(lines.shown(120)).isEqualTo("₹".repeat(120));
        int first = lines.position();
        lines.next();
        assertThat(lines.shown(120)).isEqualTo("last");
        assertThat(lines.shownAt(first, 3)).isEqualTo("₹₹₹");
    }

    private static List<List<String>> cut(String text) throws IOException {
        CsvLines lines = new CsvLines(TextFile.of("t", bytes(text)));
        List<List<String>> cut = new ArrayList<>();
        while (lines.next()) {
            cut.add(lines.fields());
        }
        return cut;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
