package io.alphapanda.eventlog.codec;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Moments as other programs read them: ISO-8601 in UTC with six decimals.
final class JsonTime {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
            .withZone(ZoneOffset.UTC);

    private JsonTime() {}

    static String shown(long micros) {
        return SHOWN.format(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    /// @throws java.time.format.DateTimeParseException if the text is no moment
    static long parse(String text) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text));
    }
}
