package io.alphapanda.zerodha.instruments;

import java.util.ArrayList;
import java.util.List;

/// The fields of one line of CSV. Quoted ones may hold commas and doubled quotes.
public final class CsvFields {
    private static final int COLUMNS_USUAL = 16;

    private CsvFields() {}

    /// The fields of a line.
    ///
    /// @throws IllegalArgumentException if a quote is not closed
    public static List<String> of(String line) {
        return line.indexOf('"') < 0 ? plain(line) : quoted(line);
    }

    private static List<String> plain(String line) {
        List<String> fields = new ArrayList<>(COLUMNS_USUAL);
        int start = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', start)) {
            fields.add(line.substring(start, comma));
            start = comma + 1;
        }
        fields.add(line.substring(start));
        return fields;
    }

    private static List<String> quoted(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isInside = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && isInside && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                isInside = !isInside;
            } else if (c == ',' && !isInside) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (isInside) {
            throw new IllegalArgumentException("a quote is not closed");
        }
        fields.add(field.toString());
        return fields;
    }
}
