package io.alphapanda.trading.charges;

import java.time.DateTimeException;
import java.time.LocalDate;
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

/// Reads a rate table line by line and keeps every mistake until the end.
final class RateReader {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final String ROW = "<line> <segments> <NSE, BSE or all> <from date or always> <amount>";

    private final List<String> mistakes = new ArrayList<>();
    private final Map<Bill, Map<ChargeLine, NavigableMap<Long, RateRow>>> rows = new HashMap<>();
    /// Where each row stands, to find two about the same thing.
    private final Map<String, Integer> places = new HashMap<>();

    /// Trades that share their rates.
    private record Bill(ChargeSegment segment, RateTable.Venue venue) {
        @Override
        public String toString() {
            return segment + " on " + venue;
        }
    }

    /// Reads the text.
    void read(String text) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            int comment = line.indexOf('#');
            String row = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!row.isEmpty()) {
                try {
                    readRow(number, row.split("\\s+", -1));
                } catch (IllegalArgumentException e) {
                    mistakes.add("line " + number + ": " + e.getMessage());
                }
            }
        }
    }

    /// The table of all rows read.
    ///
    /// @throws IllegalArgumentException naming every mistake
    RateTable table() {
        // What a bad row was to say is unknown, so missing rates are looked for once all rows can be read.
        if (mistakes.isEmpty()) {
            requireEveryLine();
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException("the rate table has " + mistakes.size()
                    + (mistakes.size() == 1 ? " mistake" : " mistakes") + ":\n  "
                    + String.join("\n  ", mistakes));
        }
        return new RateTable(histories(RateTable.Venue.NSE, ""), histories(RateTable.Venue.BSE, " on BSE"));
    }

    private Map<ChargeSegment, RateHistory> histories(RateTable.Venue venue, String suffix) {
        Map<ChargeSegment, RateHistory> histories = new EnumMap<>(ChargeSegment.class);
        for (ChargeSegment segment : ChargeSegment.values()) {
            histories.put(segment, new RateHistory(of(new Bill(segment, venue)), segment.words() + suffix));
        }
        return histories;
    }

    private void readRow(int place, String[] words) {
        ChargeLine line = line(words[0]);
        if (words.length < 5) {
            throw new IllegalArgumentException(
                    "row '" + String.join(" ", words) + "' is too short; write " + ROW);
        }
        boolean known = !words[3].endsWith("?");
        String from = known ? words[3] : words[3].substring(0, words[3].length() - 1);
        long fromDay = from.equals("always") ? RateHistory.ALWAYS : date(from);
        RateRow row = new RateAmount(line, known, Arrays.asList(words).subList(4, words.length)).read();
        for (ChargeSegment segment : chosen(ChargeSegment.class, words[1])) {
            for (RateTable.Venue venue : chosen(RateTable.Venue.class, words[2])) {
                put(place, line, new Bill(segment, venue), fromDay, row, from);
            }
        }
    }

    private static ChargeLine line(String word) {
        return ChargeLine.named(word).orElseThrow(() -> new IllegalArgumentException("unknown line '" + word
                + "'; use one of " + Arrays.stream(ChargeLine.values()).map(ChargeLine::rowName).toList()));
    }

    private void put(int place, ChargeLine line, Bill bill, long fromDay, RateRow row, String from) {
        Integer earlier = places.putIfAbsent(line + " " + bill + " " + fromDay, place);
        if (earlier != null) {
            throw new IllegalArgumentException(line.rowName() + " of " + bill + " from " + from
                    + " is already stated in line " + earlier + "; keep one of the two");
        }
        of(bill).computeIfAbsent(line, _ -> new TreeMap<>()).put(fromDay, row);
    }

    private void requireEveryLine() {
        for (ChargeSegment segment : ChargeSegment.values()) {
            for (RateTable.Venue venue : RateTable.Venue.values()) {
                Bill bill = new Bill(segment, venue);
                for (ChargeLine line : ChargeLine.values()) {
                    if (!of(bill).containsKey(line)) {
                        mistakes.add("no " + line.rowName() + " of " + bill
                                + "; add a row, with 0% if it is free");
                    }
                }
            }
        }
    }

    private Map<ChargeLine, NavigableMap<Long, RateRow>> of(Bill bill) {
        return rows.computeIfAbsent(bill, _ -> new EnumMap<>(ChargeLine.class));
    }

    private static long date(String word) {
        try {
            LocalDate date = LocalDate.parse(word);
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                throw new IllegalArgumentException("date " + date + " must lie between " + EARLIEST + " and "
                        + LATEST + "; correct its year");
            }
            return date.toEpochDay();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + word + "' is no date; write it like 2026-03-01, or always", e);
        }
    }

    private static <E extends Enum<E>> Set<E> chosen(Class<E> kind, String list) {
        if (list.equals("all")) {
            return EnumSet.allOf(kind);
        }
        Set<E> chosen = EnumSet.noneOf(kind);
        for (String word : list.split(",", -1)) {
            chosen.add(EnumSet.allOf(kind).stream().filter(value -> value.name().equals(word)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown word '" + word
                            + "'; use all, or some of " + EnumSet.allOf(kind) + " with commas between")));
        }
        return chosen;
    }
}
