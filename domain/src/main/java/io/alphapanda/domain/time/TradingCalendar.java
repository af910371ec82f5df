package io.alphapanda.domain.time;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// When each segment of the market trades, by date, from a text that states which dates it covers.
///
/// Outside the coverage a weekday has its usual hours, a weekend is a holiday, and [#isAssumed] says so; days
/// that the text names one by one are known wherever they lie. Immutable and safe for many threads; looking
/// up a phase builds no object. The text is explained at the top of `nse.calendar`, beside this class.
public final class TradingCalendar {
    /// How many days ahead a next session is looked for: longer than any closure of an exchange.
    private static final int SEARCH_DAYS_MAX = 30;

    private final Map<MarketSegment, SegmentDays> segments;
    private final Coverage[] coverages;

    /// Dates that the text covers in full, as days since 1970-01-01, both ends included.
    record Coverage(long firstDay, long lastDay) {
        boolean holds(long epochDay) {
            return epochDay >= firstDay && epochDay <= lastDay;
        }
    }

    /// @param segments every one of them
    TradingCalendar(Map<MarketSegment, SegmentDays> segments, List<Coverage> coverages) {
        this.segments = new EnumMap<>(segments);
        this.coverages = coverages.toArray(Coverage[]::new);
    }

    /// Reads a calendar text, and over it any `added` ones, whose rows replace earlier rows of the same day.
    ///
    /// @throws IllegalArgumentException naming every bad line, what is wrong with it and how to mend it
    public static TradingCalendar parse(String text, String... added) {
        CalendarReader reader = new CalendarReader();
        reader.read("line ", text);
        for (int i = 0; i < added.length; i++) {
            reader.read("added text " + (i + 1) + ", line ", added[i]);
        }
        return reader.calendar();
    }

    /// The trading hours of a segment on a date in India; empty on a holiday.
    public Optional<Session> sessionOn(MarketSegment segment, LocalDate date) {
        long epochDay = date.toEpochDay();
        DayHours hours = hours(segment, epochDay);
        return hours.isTrading() ? Optional.of(hours.on(epochDay)) : Optional.empty();
    }

    /// What a segment does at a moment, in microseconds of UTC.
    public SessionPhase phaseAt(MarketSegment segment, long micros) {
        long epochDay = Ist.epochDay(micros);
        return hours(segment, epochDay).phaseAt(epochDay, micros);
    }

    /// True where the hours of a date are not known but taken to be the usual ones, in one segment at least.
    public boolean isAssumed(LocalDate date) {
        long epochDay = date.toEpochDay();
        boolean named = false;
        for (SegmentDays segment : segments.values()) {
            if (segment.guesses(epochDay)) {
                return true;
            }
            named |= segment.names(epochDay);
        }
        return !named && !isCovered(epochDay);
    }

    /// The first session of a segment that opens at a moment or later, in microseconds of UTC.
    ///
    /// @throws IllegalStateException if none opens within 30 days
    public Session nextSessionAfter(MarketSegment segment, long micros) {
        long today = Ist.epochDay(micros);
        for (long epochDay = today; epochDay <= today + SEARCH_DAYS_MAX; epochDay++) {
            DayHours hours = hours(segment, epochDay);
            if (hours.isTrading()) {
                Session session = hours.on(epochDay);
                if (session.openMicros() >= micros) {
                    return session;
                }
            }
        }
        throw new IllegalStateException("no session of " + segment + " opens within " + SEARCH_DAYS_MAX
                + " days of "
                + Ist.shown(micros) + "; look for holiday rows in the calendar that should not be there");
    }

    private DayHours hours(MarketSegment segment, long epochDay) {
        return Objects.requireNonNull(segments.get(segment)).hoursOn(epochDay, isCovered(epochDay));
    }

    private boolean isCovered(long epochDay) {
        for (Coverage coverage : coverages) {
            if (coverage.holds(epochDay)) {
                return true;
            }
        }
        return false;
    }
}
