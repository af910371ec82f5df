package io.alphapanda.eventlog.codec;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Moments as other programs read them: ISO-8601 in UTC with six decimals.
///
/// Every record holds three of them, so what we write ourselves is read and written digit by digit: a formatter takes
/// some three times as long.
final class JsonTime {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
            .withZone(ZoneOffset.UTC);
    private static final String FORM = "0000-00-00T00:00:00.000000Z";
    private static final long MICROS = 1_000_000;
    private static final long DAY_SECONDS = 86_400;
    private static final int YEAR_MAX = 9_999;

    private JsonTime() {}

    static String shown(long micros) {
        long second = Math.floorDiv(micros, MICROS);
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(second, DAY_SECONDS));
        if (date.getYear() < 0 || date.getYear() > YEAR_MAX) {
            return SHOWN.format(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
        }
        int ofDay = (int) Math.floorMod(second, DAY_SECONDS);
        byte[] text = FORM.getBytes(StandardCharsets.ISO_8859_1);
        put(text, 0, 4, date.getYear());
        put(text, 5, 7, date.getMonthValue());
        put(text, 8, 10, date.getDayOfMonth());
        put(text, 11, 13, ofDay / 3_600);
        put(text, 14, 16, ofDay / 60 % 60);
        put(text, 17, 19, ofDay % 60);
        put(text, 20, 26, (int) Math.floorMod(micros, MICROS));
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void put(byte[] text, int from, int to, int number) {
        int rest = number;
        for (int at = to - 1; at >= from; at--) {
            text[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /// @throws java.time.DateTimeException if the text is no moment
    static long parse(String text) {
        if (!isOfOurForm(text)) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text));
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
        long second = day * DAY_SECONDS + number(text, 11, 13) * 3_600L + number(text, 14, 16) * 60L
                + number(text, 17, 19);
        return second * MICROS + number(text, 20, 26);
    }

    /// Such a text, with an hour, a minute and a second that a day has.
    private static boolean isOfOurForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char c = text.charAt(i);
            if (FORM.charAt(i) == '0' ? c < '0' || c > '9' : c != FORM.charAt(i)) {
                return false;
            }
        }
        return number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, 19) < 60;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
