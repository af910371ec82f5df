package io.alphapanda.app.text;

import java.util.ArrayList;
import java.util.List;
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

    /// The head and the rows, ready to print.
    public Stream<String> lines() {
        return rows.stream().map(this::line);
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String pad = " ".repeat(width(column) - row.get(column).length());
            line.append(isNumeric(column) ? pad + row.get(column) : row.get(column) + pad).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private boolean isNumeric(int column) {
        return rows.stream().skip(1).allMatch(row -> row.get(column).matches("[-+₹0-9,.%]*"));
    }
}
