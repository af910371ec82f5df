package io.alphapanda.domain.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The calendar that ships with the platform, as text and as calendar.
final class CalendarFile {
    private CalendarFile() {}

    static String text() {
        try (InputStream in = TradingCalendar.class.getResourceAsStream("nse.calendar")) {
            return new String(Objects.requireNonNull(in, "nse.calendar").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TradingCalendar calendar() {
        return TradingCalendar.parse(text());
    }
}
