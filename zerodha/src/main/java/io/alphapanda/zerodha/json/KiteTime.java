package io.alphapanda.zerodha.json;

import io.alphapanda.domain.time.Ist;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/// A moment as Kite writes it. What has no zone is meant in India.
///
/// @param text as it was written: checksums are made of it
public record KiteTime(String text) {
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter
            .ofPattern("yyyy-MM-dd'T'HH:mm:ss[xxx][xx]", Locale.ROOT);
    private static final int DATE_LENGTH = 10;
    private static final int SECONDS_LENGTH = 19;
    /// The years below are how Kite says that there is no time.
    private static final int FIRST_YEAR = 1971;

    /// Refuses what is no time.
    ///
    /// @throws IllegalArgumentException naming the text
    public KiteTime {
        read(text);
    }

    /// The same second as Kite would write it, without a zone.
    public static KiteTime ofMicros(long micros) {
        return new KiteTime(Ist.shown(micros));
    }

    /// In microseconds of UTC; empty for the year 1 and for 1970, by which Kite says that there was none.
    public OptionalLong micros() {
        return read(text);
    }

    private static OptionalLong read(String text) {
        try {
            int year = Integer.parseInt(text.substring(0, Math.min(4, text.length())));
            long micros = switch (text.length()) {
                case DATE_LENGTH -> Ist.micros(LocalDate.parse(text), LocalTime.MIDNIGHT);
                case SECONDS_LENGTH -> Ist.micros(LocalDate.parse(text.substring(0, DATE_LENGTH)),
                        timeOfDay(text));
                default -> ChronoUnit.MICROS.between(Instant.EPOCH,
                        OffsetDateTime.parse(text, WITH_OFFSET).toInstant());
            };
            return year < FIRST_YEAR ? OptionalLong.empty() : OptionalLong.of(micros);
        } catch (DateTimeException | NumberFormatException notThat) {
            throw new IllegalArgumentException("'" + text + "' is no time; Kite writes 2026-11-23 09:15:00",
                    notThat);
        }
    }

    private static LocalTime timeOfDay(String text) {
        char between = text.charAt(DATE_LENGTH);
        if (between != ' ' && between != 'T') {
            throw new NumberFormatException(text);
        }
        return LocalTime.parse(text.substring(DATE_LENGTH + 1));
    }

    @Override
    public String toString() {
        return text;
    }
}
