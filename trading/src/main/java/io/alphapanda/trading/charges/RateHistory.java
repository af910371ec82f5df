package io.alphapanda.trading.charges;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// The rate cards of one segment on one exchange, by the day from which each holds. Immutable.
final class RateHistory {
    /// The day from which a rate holds that has held as long as anybody cares.
    static final long ALWAYS = Long.MIN_VALUE;

    private final long[] fromDays;
    private final RateCard[] cards;

    /// @param rows for every line, by day since 1970-01-01; none of them empty
    /// @param name how an assumed rate is told from others: `equity futures`
    RateHistory(Map<ChargeLine, NavigableMap<Long, RateRow>> rows, String name) {
        NavigableSet<Long> days = new TreeSet<>();
        days.add(ALWAYS);
        rows.values().forEach(line -> days.addAll(line.keySet()));
        this.fromDays = days.stream().mapToLong(Long::longValue).toArray();
        this.cards = days.stream().map(day -> card(rows, name, day)).toArray(RateCard[]::new);
    }

    /// The rates of a day.
    RateCard on(long epochDay) {
        int latest = fromDays.length - 1;
        while (fromDays[latest] > epochDay) {
            latest--;
        }
        return cards[latest];
    }

    private static RateCard card(Map<ChargeLine, NavigableMap<Long, RateRow>> rows, String name, long day) {
        Map<ChargeLine, RateRow> inForce = new EnumMap<>(ChargeLine.class);
        List<String> assumed = new ArrayList<>();
        rows.forEach((line, history) -> {
            Map.Entry<Long, RateRow> latest = history.floorEntry(day);
            RateRow row = latest == null ? history.firstEntry().getValue() : latest.getValue();
            inForce.put(line, row);
            if (latest == null || !row.known()) {
                assumed.add(line.words() + " of " + name + knownFrom(history, day)
                        .map(known -> " before " + LocalDate.ofEpochDay(known)).orElse(""));
            }
        });
        return new RateCard(inForce, assumed);
    }

    private static Optional<Long> knownFrom(NavigableMap<Long, RateRow> history, long day) {
        return history.tailMap(day, false).entrySet().stream().filter(entry -> entry.getValue().known())
                .map(Map.Entry::getKey).findFirst();
    }
}
