package io.alphapanda.app.run;

import java.io.Console;
import java.util.Optional;

/// The terminal, if there is one, and how wide it is.
final class Terminal {
    private static final int COLUMNS_USUAL = 120;
    private static final int COLUMNS_MIN = 40;

    private Terminal() {}

    /// True if a person looks, false in a pipe.
    static boolean isThere() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /// By the shell's own word, which it gives to programs that are told of it; 120 where it says nothing.
    static int columns() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[0-9]{1,4}")
                ? Math.max(COLUMNS_MIN, Integer.parseInt(columns))
                : COLUMNS_USUAL;
    }
}
