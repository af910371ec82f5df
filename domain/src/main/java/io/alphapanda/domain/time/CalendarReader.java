package io.alphapanda.domain.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// Reads calendar texts line by line, later ones over earlier ones, and keeps every mistake until the end.
final class CalendarReader {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final String HOURS = "<pre-open> <open> <auction or -> <close> <MIS cut-off>";

    private final List<String> mistakes = new ArrayList<>();
    private final List<TradingCalendar.Coverage> coverages = new ArrayList<>();
    private final Map<String, Set<MarketSegment>> groups = new TreeMap<>();
    private final Map<MarketSegment, NavigableMap<Long, SegmentDays.NamedDay>> named = byDay();
    private final Map<MarketSegment, NavigableMap<Long, DayHours>> usual = byDay();
    /// Where each row of the present text stands, to find two rows about the same thing.
    private final Map<String, String> places = new HashMap<>();
    private boolean coverageUnclear;

    /// Reads one text; `place` and a line number name its lines in mistakes.
    void read(String place, String text) {
        places.clear();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String row = withoutComment(line);
            if (!row.isEmpty()) {
                try {
                    readRow(place + number, row.split("\\s+", -1));
                } catch (IllegalArgumentException e) {
                    mistakes.add(place + number + ": " + e.getMessage());
                }
            }
        }
    }

    /// The calendar of all texts read.
    ///
    /// @throws IllegalArgumentException naming every mistake
    TradingCalendar calendar() {
        if (!coverageUnclear) {
            coverages.forEach(this::requireUsualHours);
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException("the trading calendar has " + mistakes.size()
                    + (mistakes.size() == 1 ? " mistake" : " mistakes") + ":\n  "
                    + String.join("\n  ", mistakes));
        }
        Map<MarketSegment, SegmentDays> segments = new EnumMap<>(MarketSegment.class);
        for (MarketSegment segment : MarketSegment.values()) {
            segments.put(segment,
                    new SegmentDays(of(segment, named), of(segment, usual), AssumedHours.of(segment)));
        }
        return new TradingCalendar(segments, coverages);
    }

    private void readRow(String place, String[] words) {
        switch (words[0]) {
            case "coverage" -> readCoverage(place, words);
            case "group" -> readGroup(place, words);
            case "hours" -> readHours(place, words);
            case "holiday" -> readHoliday(place, words);
            case "special" -> readSpecial(place, words, false);
            case "assumed" -> readSpecial(place, words, true);
            default -> throw new IllegalArgumentException("unknown row '" + words[0]
                    + "'; start it with coverage, group, hours, holiday, special or assumed");
        }
    }

    private void readCoverage(String place, String[] words) {
        boolean wasUnclear = coverageUnclear;
        coverageUnclear = true;
        requireWords(words, "<first date> <last date>");
        LocalDate first = date(words[1]);
        LocalDate last = date(words[2]);
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("coverage " + first + " to " + last + " ends before it starts;"
                    + " swap the dates");
        }
        TradingCalendar.Coverage coverage = new TradingCalendar.Coverage(first.toEpochDay(),
                last.toEpochDay());
        for (TradingCalendar.Coverage other : coverages) {
            if (coverage.holds(other.firstDay()) || other.holds(coverage.firstDay())) {
                throw new IllegalArgumentException("coverage " + first + " to " + last + " overlaps that of "
                        + LocalDate.ofEpochDay(other.firstDay()) + " to "
                        + LocalDate.ofEpochDay(other.lastDay())
                        + "; keep one of the two, or let " + place + " start after it");
            }
        }
        coverages.add(coverage);
        coverageUnclear = wasUnclear;
    }

    private void readGroup(String place, String[] words) {
        requireWords(words, "<name> <segments>");
        if (Arrays.stream(MarketSegment.values()).anyMatch(segment -> segment.name().equals(words[1]))) {
            throw new IllegalArgumentException(
                    "group '" + words[1] + "' has the name of a segment; choose another");
        }
        requireFirst(place, "group " + words[1]);
        groups.put(words[1], segments(words[2]));
    }

    private void readHours(String place, String[] words) {
        requireWords(words, "<from date> <segments> " + HOURS);
        LocalDate from = date(words[1]);
        DayHours hours = hours(words, from);
        if (!coverageUnclear && coverages.stream().noneMatch(coverage -> coverage.holds(from.toEpochDay()))) {
            throw new IllegalArgumentException(
                    "hours from " + from + " lie outside the coverage stated above;"
                            + " move the date inside it, or state the coverage first");
        }
        for (MarketSegment segment : segments(words[2])) {
            requireFirst(place, "hours of " + segment + " from " + from);
            of(segment, usual).put(from.toEpochDay(), hours);
        }
    }

    private void readHoliday(String place, String[] words) {
        requireWords(words, "<date> <segments>");
        LocalDate date = date(words[1]);
        for (MarketSegment segment : segments(words[2])) {
            if (SegmentDays.isWeekend(date.toEpochDay())
                    && !of(segment, named).containsKey(date.toEpochDay())) {
                throw new IllegalArgumentException("holiday " + date + " is a " + date.getDayOfWeek()
                        + " and closed anyway; correct the date or remove the row");
            }
            nameDay(place, segment, date, new SegmentDays.NamedDay(DayHours.NONE, false));
        }
    }

    private void readSpecial(String place, String[] words, boolean guessed) {
        requireWords(words, "<date> <segments> " + HOURS);
        LocalDate date = date(words[1]);
        DayHours hours = hours(words, date);
        for (MarketSegment segment : segments(words[2])) {
            nameDay(place, segment, date, new SegmentDays.NamedDay(hours, guessed));
        }
    }

    private void nameDay(String place, MarketSegment segment, LocalDate date, SegmentDays.NamedDay day) {
        requireFirst(place, segment + " on " + date);
        of(segment, named).put(date.toEpochDay(), day);
    }

    private void requireFirst(String place, String subject) {
        String earlier = places.putIfAbsent(subject, place);
        if (earlier != null) {
            throw new IllegalArgumentException(
                    subject + " is already stated in " + earlier + "; keep one of the two");
        }
    }

    private void requireUsualHours(TradingCalendar.Coverage coverage) {
        for (MarketSegment segment : MarketSegment.values()) {
            if (of(segment, usual).floorKey(coverage.firstDay()) == null) {
                LocalDate first = LocalDate.ofEpochDay(coverage.firstDay());
                mistakes.add("coverage from " + first + " has no hours of " + segment + "; add a row 'hours "
                        + first
                        + " " + segment + " " + HOURS + "'");
            }
        }
    }

    private Set<MarketSegment> segments(String list) {
        Set<MarketSegment> segments = EnumSet.noneOf(MarketSegment.class);
        for (String word : list.split(",", -1)) {
            Set<MarketSegment> group = groups.get(word);
            segments.addAll(group == null ? EnumSet.of(segment(word)) : group);
        }
        return segments;
    }

    private MarketSegment segment(String word) {
        for (MarketSegment segment : MarketSegment.values()) {
            if (segment.name().equals(word)) {
                return segment;
            }
        }
        throw new IllegalArgumentException("unknown segment '" + word + "'; use one of "
                + Arrays.toString(MarketSegment.values()) + " or a group stated above, " + groups.keySet());
    }

    private static DayHours hours(String[] words, LocalDate date) {
        LocalTime close = time(words[6]);
        LocalTime auction = words[5].equals("-") ? close : time(words[5]);
        DayHours hours = DayHours.of(time(words[3]), time(words[4]), auction, close, time(words[7]));
        // Building a session is what refuses hours out of order.
        Session _ = hours.on(date.toEpochDay());
        return hours;
    }

    private static LocalDate date(String word) {
        LocalDate date;
        try {
            date = LocalDate.parse(word);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + word + "' is no date; write it like 2026-11-24", e);
        }
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    "date " + date + " must lie between " + EARLIEST + " and " + LATEST
                            + "; correct its year");
        }
        return date;
    }

    private static LocalTime time(String word) {
        try {
            return LocalTime.parse(word);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + word + "' is no time of day; write it like 09:15", e);
        }
    }

    private static void requireWords(String[] words, String values) {
        // A value may be named in several words, so its brackets are counted.
        int expected = (int) values.chars().filter(c -> c == '<').count();
        if (words.length - 1 != expected) {
            throw new IllegalArgumentException(
                    "row '" + String.join(" ", words) + "' has " + (words.length - 1)
                            + " values; write " + words[0] + " " + values);
        }
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }

    private static <V> NavigableMap<Long, V> of(MarketSegment segment,
            Map<MarketSegment, NavigableMap<Long, V>> all) {
        return all.computeIfAbsent(segment, _ -> new TreeMap<>());
    }

    private static <V> Map<MarketSegment, NavigableMap<Long, V>> byDay() {
        return new EnumMap<>(MarketSegment.class);
    }
}
