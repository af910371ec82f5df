package io.alphapanda.app.run;

import java.io.Console;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How large the terminal is, and whether it is to show colours.
record Terminal(int columns, int rows, boolean isColoured) {
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,4}) ([0-9]{1,4})");
    private static final int COLUMNS_USUAL = 80;
    private static final int ROWS_USUAL = 24;
    private static final int COLUMNS_MIN = 20;
    private static final int ROWS_MIN = 5;
    private static final long STTY_SECONDS_MAX = 1;

    /// True if a person looks at a terminal that can be painted on; false in a pipe.
    static boolean isThere() {
        String kind = System.getenv().getOrDefault("TERM", "dumb");
        return !kind.equals("dumb")
                && Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /// The terminal as it is now.
    static Terminal measured() {
        return of(stty(), System.getenv());
    }

    /// By the word of `stty size`, rows first, or else of the shell's variables.
    static Terminal of(String size, Map<String, String> environment) {
        Matcher both = SIZE.matcher(size.strip());
        boolean isMeasured = both.matches();
        int columns = isMeasured ? Integer.parseInt(both.group(2)) : number(environment.get("COLUMNS"));
        int rows = isMeasured ? Integer.parseInt(both.group(1)) : number(environment.get("LINES"));
        return new Terminal(columns == 0 ? COLUMNS_USUAL : Math.max(COLUMNS_MIN, columns),
                rows == 0 ? ROWS_USUAL : Math.max(ROWS_MIN, rows),
                environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    /// Java cannot ask a terminal for its size; this program of every Unix can.
    private static String stty() {
        try {
            Process stty = new ProcessBuilder("stty", "size").redirectInput(Redirect.INHERIT)
                    .redirectError(Redirect.DISCARD).start();
            if (!stty.waitFor(STTY_SECONDS_MAX, TimeUnit.SECONDS)) {
                stty.destroyForcibly();
                return "";
            }
            return new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException absent) {
            return "";
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
