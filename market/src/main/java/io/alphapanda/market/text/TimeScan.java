package io.alphapanda.market.text;

import io.alphapanda.domain.time.Ist;

/// Reads dates and times from bytes as microseconds of UTC. A time without an offset is Indian time.
///
/// Dates: `2023-04-03`, `2023/04/03`, `20230403`. Times: `09:15`, `09:15:00`, `09:15:00.250`. Between them
/// blanks or a `T`. Offsets: `Z`, `+05:30`, `+0530`, `-05`. A date alone is its midnight.
public final class TimeScan {
    /// Stands for a field that is no time.
    public static final long UNREADABLE = Long.MIN_VALUE;
    private static final long SECOND_MICROS = 1_000_000L;
    private static final long IST_SECONDS = Ist.OFFSET.getTotalSeconds();

    private TimeScan() {}

    /// The moment written in one field; else [#UNREADABLE].
    public static long moment(byte[] bytes, int start, int end) {
        long day = epochDay(bytes, start, end);
        if (day == UNREADABLE) {
            return UNREADABLE;
        }
        int at = start + dateLength(bytes, start, end);
        if (at < end && (bytes[at] == 'T' || bytes[at] == 't')) {
            at++;
        }
        return onDay(day, bytes, at, end);
    }

    /// The moment written in two fields, a date and a time; else [#UNREADABLE].
    public static long moment(byte[] bytes, int dateStart, int dateEnd, int timeStart, int timeEnd) {
        long day = epochDay(bytes, dateStart, dateEnd);
        if (day == UNREADABLE || dateLength(bytes, dateStart, dateEnd) != dateEnd - dateStart
                || timeStart == timeEnd) {
            return UNREADABLE;
        }
        return onDay(day, bytes, timeStart, timeEnd);
    }

    /// True if the field is a date without a time.
    public static boolean isDateOnly(byte[] bytes, int start, int end) {
        return epochDay(bytes, start, end) != UNREADABLE && dateLength(bytes, start, end) == end - start;
    }

    /// True if the field looks like a time of day, `09:15` or `09:15:00`.
    public static boolean isTimeOfDay(byte[] bytes, int start, int end) {
        return start < end && onDay(0, bytes, start, end) != UNREADABLE && bytes[start] != ' ';
    }

    /// Days since 1970 of the date at the start of the field; else [#UNREADABLE].
    public static long epochDay(byte[] bytes, int start, int end) {
        int length = dateLength(bytes, start, end);
        if (length == 0) {
            return UNREADABLE;
        }
        int gap = length == 10 ? 1 : 0;
        int year = digits(bytes, start, 4);
        int month = digits(bytes, start + 4 + gap, 2);
        int day = digits(bytes, start + 6 + 2 * gap, 2);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) {
            return UNREADABLE;
        }
        return civilDay(year, month, day);
    }

    private static int dateLength(byte[] bytes, int start, int end) {
        if (end - start >= 10 && (bytes[start + 4] == '-' || bytes[start + 4] == '/')) {
            return bytes[start + 7] == bytes[start + 4] ? 10 : 0;
        }
        boolean compact = end - start >= 8 && (end - start == 8 || !isDigit(bytes[start + 8]));
        return compact ? 8 : 0;
    }

    private static long onDay(long day, byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        long micros = day * Ist.DAY_MICROS;
        if (at == end) {
            return micros - IST_SECONDS * SECOND_MICROS;
        }
        if (end - at < 5 || bytes[at + 2] != ':') {
            return UNREADABLE;
        }
        int hour = digits(bytes, at, 2);
        int minute = digits(bytes, at + 3, 2);
        int second = 0;
        at += 5;
        if (at + 2 < end && bytes[at] == ':') {
            second = digits(bytes, at + 1, 2);
            at += 3;
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return UNREADABLE;
        }
        micros += (hour * 3_600L + minute * 60L + second) * SECOND_MICROS;
        if (at < end && bytes[at] == '.') {
            long unit = SECOND_MICROS / 10;
            for (at++; at < end && isDigit(bytes[at]); at++) {
                micros += (bytes[at] - '0') * unit;
                unit /= 10;
            }
        }
        long offset = offsetSeconds(bytes, at, end);
        return offset == UNREADABLE ? UNREADABLE : micros - offset * SECOND_MICROS;
    }

    private static long offsetSeconds(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        if (at == end) {
            return IST_SECONDS;
        }
        int length = end - at;
        if (length == 1 && (bytes[at] | 0x20) == 'z') {
            return 0;
        }
        if ((bytes[at] != '+' && bytes[at] != '-') || (length != 3 && length != 5 && length != 6)
                || (length == 6 && bytes[at + 3] != ':')) {
            return UNREADABLE;
        }
        int hours = digits(bytes, at + 1, 2);
        int minutes = length == 3 ? 0 : digits(bytes, end - 2, 2);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return UNREADABLE;
        }
        long seconds = hours * 3_600L + minutes * 60L;
        return bytes[at] == '-' ? -seconds : seconds;
    }

    private static int digits(byte[] bytes, int start, int count) {
        int value = 0;
        for (int i = start; i < start + count; i++) {
            if (!isDigit(bytes[i])) {
                return -1;
            }
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static int lastDay(int year, int month) {
        return switch (month) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            default -> 31;
        };
    }

    /// Days since 1970-01-01 in the Gregorian calendar, counting years from March so that the leap day is
    /// last.
    private static long civilDay(int year, int month, int day) {
        int marchYear = month <= 2 ? year - 1 : year;
        int era = marchYear / 400;
        int yearOfEra = marchYear - era * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }
}
