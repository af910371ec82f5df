package io.alphapanda.market.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.alphapanda.domain.instrument.Equity;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.MarketIndex;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Depth.Level;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.time.Ist;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// What holds for every tick of an exchange, checked one after another in the order in which they come.
final class TickRules {
    private final Map<InstrumentId, Instrument> instruments = new HashMap<>();
    private final Map<InstrumentId, Tick> last = new HashMap<>();
    /// The last price of each day, by instrument, in micros.
    private final Map<InstrumentId, TreeMap<LocalDate, Long>> closes = new HashMap<>();
    private long lastMicros = Long.MIN_VALUE;

    TickRules(List<Instrument> instruments) {
        instruments.forEach(instrument -> this.instruments.put(instrument.id(), instrument));
    }

    /// How many instruments ticked.
    int seen() {
        return last.size();
    }

    void check(long micros, Tick tick) {
        Instrument instrument = Objects.requireNonNull(instruments.get(tick.instrument()));
        LocalDate date = Ist.date(micros);
        holds(micros >= lastMicros, "in time order", tick);
        holds(tick.exchangeMicros() <= micros && micros - tick.exchangeMicros() < 1_000_000
                && tick.exchangeMicros() % 1_000_000 == 0, "stamped in whole seconds", tick);
        holds(isOnGrid(tick.lastPrice().micros(), instrument), "on the tick grid", tick);
        if (instrument instanceof MarketIndex) {
            holds(tick.depth().equals(Depth.UNKNOWN) && tick.dayVolume() == 0 && tick.lastUnits() == 0
                    && tick.openInterest() == 0, "an index without trades", tick);
        } else {
            checkTrades(instrument, tick, date);
            checkDepth(instrument, tick);
        }
        if (instrument instanceof Equity) {
            checkBand(tick, date);
        }
        lastMicros = micros;
        last.put(tick.instrument(), tick);
        closes.computeIfAbsent(tick.instrument(), id -> new TreeMap<>()).put(date,
                tick.lastPrice().micros());
    }

    private void checkTrades(Instrument instrument, Tick tick, LocalDate date) {
        Tick before = last.get(tick.instrument());
        boolean sameDay = before != null && Ist.date(before.exchangeMicros()).equals(date);
        long traded = tick.dayVolume() - (before != null && sameDay ? before.dayVolume() : 0);
        holds(tick.dayVolume() > 0 && traded >= 0, "a day's volume that only grows", tick);
        holds(traded == 0 || tick.lastUnits() <= traded, "a last trade inside the volume", tick);
        holds(tick.lastUnits() > 0, "a last trade of something", tick);
        long lot = instrument.lotSize();
        holds(tick.dayVolume() % lot == 0 && tick.lastUnits() % lot == 0 && tick.openInterest() % lot == 0,
                "whole lots", tick);
        holds(instrument instanceof Equity == (tick.openInterest() == 0), "open interest", tick);
        holds(before == null || sameDay || tick.dayVolume() < before.dayVolume(),
                "volume from zero each day", tick);
    }

    private static void checkDepth(Instrument instrument, Tick tick) {
        List<Level> bids = tick.depth().bids();
        List<Level> asks = tick.depth().asks();
        checkSide(instrument, tick, bids, -instrument.tickSize().micros());
        checkSide(instrument, tick, asks, instrument.tickSize().micros());
        long price = tick.lastPrice().micros();
        holds(bids.isEmpty() || bids.getFirst().price().micros() <= price, "not below the bid", tick);
        holds(asks.isEmpty() || asks.getFirst().price().micros() >= price, "not above the ask", tick);
        holds(bids.isEmpty() || asks.isEmpty()
                || bids.getFirst().price().compareTo(asks.getFirst().price()) < 0, "bid below ask", tick);
        boolean isCheap = price < 10 * instrument.tickSize().micros();
        holds(isCheap || (bids.size() == Depth.LEVELS_MAX && asks.size() == Depth.LEVELS_MAX),
                "five levels", tick);
    }

    private static void checkSide(Instrument instrument, Tick tick, List<Level> levels, long step) {
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            holds(level.price().isPositive() && isOnGrid(level.price().micros(), instrument), "levels", tick);
            holds(level.units() > 0 && level.units() % instrument.lotSize() == 0, "sizes in lots", tick);
            holds(level.orders() > 0 && level.orders() <= level.units() / instrument.lotSize(), "orders",
                    tick);
            holds(i == 0 || level.price().micros() == levels.get(i - 1).price().micros() + step,
                    "levels in order", tick);
        }
    }

    private void checkBand(Tick tick, LocalDate date) {
        TreeMap<LocalDate, Long> days = closes.getOrDefault(tick.instrument(), new TreeMap<>());
        Map.Entry<LocalDate, Long> before = days.lowerEntry(date);
        if (before != null) {
            long moved = Math.abs(tick.lastPrice().micros() - before.getValue());
            holds(moved * 10 <= before.getValue(), "within 10 % of the day before", tick);
        }
    }

    private static boolean isOnGrid(long micros, Instrument instrument) {
        return micros % instrument.tickSize().micros() == 0;
    }

    // Assertions of the library cost too much for a million ticks.
    private static void holds(boolean truth, String what, Tick tick) {
        if (!truth) {
            assertThat(tick.toString()).as("must be: %s", what).isEmpty();
        }
    }
}
