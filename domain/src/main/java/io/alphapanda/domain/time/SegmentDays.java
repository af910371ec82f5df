package io.alphapanda.domain.time;

import java.util.Arrays;
import java.util.NavigableMap;

/// The days of one segment: those that a calendar names, and the usual hours of all others. Immutable.
final class SegmentDays {
    private final long[] namedDays;
    private final NamedDay[] named;
    private final long[] usualFrom;
    private final DayHours[] usual;
    private final DayHours assumed;

    /// A day with a row of its own.
    ///
    /// @param hours [DayHours#NONE] on a holiday
    /// @param guessed true where the date is known but the hours are not
    record NamedDay(DayHours hours, boolean guessed) {}

    /// @param named by day since 1970-01-01
    /// @param usual hours of covered weekdays by the day from which they hold
    /// @param assumed hours of weekdays outside the coverage
    SegmentDays(NavigableMap<Long, NamedDay> named, NavigableMap<Long, DayHours> usual, DayHours assumed) {
        this.namedDays = named.keySet().stream().mapToLong(Long::longValue).toArray();
        this.named = named.values().toArray(NamedDay[]::new);
        this.usualFrom = usual.keySet().stream().mapToLong(Long::longValue).toArray();
        this.usual = usual.values().toArray(DayHours[]::new);
        this.assumed = assumed;
    }

    /// The hours of a day, [DayHours#NONE] where nothing trades.
    DayHours hoursOn(long epochDay, boolean covered) {
        int at = Arrays.binarySearch(namedDays, epochDay);
        if (at >= 0) {
            return named[at].hours();
        }
        if (isWeekend(epochDay)) {
            return DayHours.NONE;
        }
        return covered ? usualOn(epochDay) : assumed;
    }

    /// True where a row names the day.
    boolean names(long epochDay) {
        return Arrays.binarySearch(namedDays, epochDay) >= 0;
    }

    /// True where a row names the day but does not know its hours.
    boolean guesses(long epochDay) {
        int at = Arrays.binarySearch(namedDays, epochDay);
        return at >= 0 && named[at].guessed();
    }

    /// True on Saturdays and Sundays.
    static boolean isWeekend(long epochDay) {
        // 1970-01-01 was a Thursday, so 0 is a Monday here.
        return Math.floorMod(epochDay + 3, 7) >= 5;
    }

    private DayHours usualOn(long epochDay) {
        int latest = usualFrom.length - 1;
        while (usualFrom[latest] > epochDay) {
            latest--;
        }
        return usual[latest];
    }
}
