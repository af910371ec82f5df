package io.alphapanda.benchmarks.table;

import java.util.ArrayList;
import java.util.List;

/// Rows as a Markdown table whose columns line up.
public record MarkdownTable(List<Row> rows) {
    private static final String[] HEAD = {"question", "ours", "peer", "ratio", "limit", "B/item", "target",
        "reached"};

    /// The table, with a line end after each row.
    public String text() {
        List<String[]> lines = new ArrayList<>();
        lines.add(HEAD);
        rows.forEach(row -> lines.add(row.cells()));
        int[] widths = new int[HEAD.length];
        for (String[] line : lines) {
            for (int i = 0; i < line.length; i++) {
                widths[i] = Math.max(widths[i], line[i].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            append(text, lines.get(i), widths);
            if (i == 0) {
                for (int width : widths) {
                    text.append('|').append("-".repeat(width + 2));
                }
                text.append("|\n");
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String[] cells, int[] widths) {
        for (int i = 0; i < cells.length; i++) {
            text.append("| ").append(cells[i]).append(" ".repeat(widths[i] - cells[i].length() + 1));
        }
        text.append("|\n");
    }
}
