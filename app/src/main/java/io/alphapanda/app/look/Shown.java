package io.alphapanda.app.look;

import io.alphapanda.app.text.TextTable;
import java.io.PrintWriter;

/// How a look ends: with its table, or a sentence where the table would be empty.
final class Shown {
    private Shown() {}

    static int table(TextTable table, String otherwise, PrintWriter out) {
        if (table.isEmpty()) {
            out.println(otherwise);
        } else {
            table.lines().forEach(out::println);
        }
        out.flush();
        return 0;
    }
}
