package io.alphapanda.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Indian Standard Time, UTC+05:30 all year, to and from microseconds of UTC.
public final class Ist {
    /// The zone; India has had no daylight saving time since 1945.
    public static final ZoneOffset OFFSET = ZoneOffset.ofHoursMinutes(5, 30);
    /// Microseconds in a day.
    public static final long DAY_MICROS = 86_400_000_000L;
    private static final long OFFSET_MICROS = OFFSET.getTotalSeconds() * 1_000_000L;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Ist() {}

    /// The moment of a wall-clock time in India.
    public static long micros(LocalDate date, LocalTime time) {
        return date.toEpochDay() * DAY_MICROS + time.toNanoOfDay() / 1_000 - OFFSET_MICROS;
    }

    /// The date in India at a moment.
    public static LocalDate date(long micros) {
        return LocalDate.ofEpochDay(epochDay(micros));
    }

    /// The date in India at a moment, as days since 1970-01-01.
    public static long epochDay(long micros) {
        return Math.floorDiv(micros + OFFSET_MICROS, DAY_MICROS);
    }

    /// The time of day in India at a moment.
    public static LocalTime time(long micros) {
        return LocalTime.ofNanoOfDay(Math.floorMod(micros + OFFSET_MICROS, DAY_MICROS) * 1_000);
    }

    /// ISO-8601 with the offset, as `2026-11-23T09:15:00+05:30`.
    public static String iso(long micros) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant(micros).atOffset(OFFSET));
    }

    /// For people: `2026-11-23 09:15:00`.
    public static String shown(long micros) {
        return SHOWN.format(LocalDateTime.ofInstant(instant(micros), OFFSET));
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L),
                Math.floorMod(micros, 1_000_000L) * 1_000);
    }
}
