package io.alphapanda.app.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Rows of words under a head, in columns as wide as they must be; a column of numbers is set to the right.
public final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /// An empty table under a head.
    public TextTable(List<String> head) {
        rows.add(head);
    }

    /// Adds a row with as many columns as the head.
    public void add(List<String> row) {
        if (row.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException(row + " does not fit under " + rows.getFirst());
        }
        rows.add(row);
    }

    /// True if there is nothing but the head.
    public boolean isEmpty() {
        return rows.size() == 1;
    }

    /// The head and the rows, ready to print.
    public Stream<String> lines() {
        List<Column> columns = IntStream.range(0, rows.getFirst().size()).mapToObj(this::column).toList();
        return rows.stream().map(row -> line(row, columns));
    }

    private record Column(int width, boolean isNumeric) {}

    private Column column(int index) {
        int width = rows.stream().mapToInt(row -> row.get(index).length()).max().orElse(0);
        boolean isNumeric = rows.stream().skip(1).allMatch(row -> row.get(index).matches("[-+₹0-9,.%]*"));
        return new Column(width, isNumeric);
    }

    private static String line(List<String> row, List<Column> columns) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String pad = " ".repeat(columns.get(i).width() - row.get(i).length());
            line.append(columns.get(i).isNumeric() ? pad + row.get(i) : row.get(i) + pad).append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
