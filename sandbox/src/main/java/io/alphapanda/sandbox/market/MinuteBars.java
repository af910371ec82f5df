package io.alphapanda.sandbox.market;

import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The bars of one instrument, from its prints: minutes of the last days, and one bar for each day before.
/// One thread at a time.
final class MinuteBars {
    private static final long MINUTE_MICROS = 60_000_000L;

    private final int daysMax;
    private final Deque<Day> days = new ArrayDeque<>();
    private final List<Candle> olderDays = new ArrayList<>();

    /// One day that is still known by its minutes.
    private record Day(long epochDay, long openMicros, List<Candle> minutes) {
        Candle whole() {
            return together(Ist.micros(Ist.date(openMicros), LocalTime.MIDNIGHT), minutes);
        }
    }

    MinuteBars(int daysMax) {
        this.daysMax = daysMax;
    }

    /// @param openMicros when the day's session opened: longer bars are counted from there
    void print(long micros, long openMicros, long priceMicros, long units, long openInterest) {
        long epochDay = Ist.epochDay(micros);
        if (days.isEmpty() || days.getLast().epochDay() != epochDay) {
            days.add(new Day(epochDay, openMicros, new ArrayList<>()));
            if (days.size() > daysMax) {
                olderDays.add(days.removeFirst().whole());
            }
        }
        List<Candle> minutes = days.getLast().minutes();
        long start = micros - Math.floorMod(micros, MINUTE_MICROS);
        if (minutes.isEmpty() || minutes.getLast().startMicros() != start) {
            Price price = new Price(priceMicros);
            minutes.add(new Candle(start, price, price, price, price, units, openInterest));
        } else {
            minutes.set(minutes.size() - 1, minutes.getLast().with(priceMicros, units, openInterest));
        }
    }

    List<Candle> between(CandleInterval interval, long fromMicros, long toMicros) {
        List<Candle> candles = new ArrayList<>();
        if (interval == CandleInterval.DAY) {
            candles.addAll(olderDays);
            days.forEach(day -> candles.add(day.whole()));
        } else {
            days.forEach(day -> addGrouped(day, interval.minutes() * MINUTE_MICROS, candles));
        }
        candles.removeIf(candle -> candle.startMicros() < fromMicros || candle.startMicros() > toMicros);
        return List.copyOf(candles);
    }

    private static void addGrouped(Day day, long lengthMicros, List<Candle> candles) {
        List<Candle> group = new ArrayList<>();
        long groupStart = Long.MIN_VALUE;
        for (Candle minute : day.minutes()) {
            long start = minute.startMicros()
                    - Math.floorMod(minute.startMicros() - day.openMicros(), lengthMicros);
            if (start != groupStart && !group.isEmpty()) {
                candles.add(together(groupStart, group));
                group.clear();
            }
            groupStart = start;
            group.add(minute);
        }
        if (!group.isEmpty()) {
            candles.add(together(groupStart, group));
        }
    }

    private static Candle together(long startMicros, List<Candle> parts) {
        long high = parts.stream().mapToLong(part -> part.high().micros()).max().orElseThrow();
        long low = parts.stream().mapToLong(part -> part.low().micros()).min().orElseThrow();
        return new Candle(startMicros, parts.getFirst().open(), new Price(high), new Price(low),
                parts.getLast().close(), parts.stream().mapToLong(Candle::volume).sum(),
                parts.getLast().openInterest());
    }
}
