package io.alphapanda.market.calendar;

import io.alphapanda.domain.time.TradingCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Loads a trading calendar: the one that ships with the program, alone or with days of the user's.
public final class CalendarFile {
    private static final String BUNDLED = "nse.calendar";

    private CalendarFile() {}

    /// The calendar that ships with the program.
    public static TradingCalendar bundled() {
        return TradingCalendar.parse(bundledText());
    }

    /// The calendar that ships with the program, with a file of the user's over it: its rows replace rows of
    /// the same day.
    ///
    /// @throws IOException if the file cannot be read
    /// @throws IllegalArgumentException if it is no calendar, naming the file and every bad line
    public static TradingCalendar bundledWith(Path added) throws IOException {
        String text = Files.readString(added);
        try {
            return TradingCalendar.parse(bundledText(), text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(added + ": " + e.getMessage(), e);
        }
    }

    private static String bundledText() {
        try (InputStream in = TradingCalendar.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException(
                        BUNDLED + " is missing beside " + TradingCalendar.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
