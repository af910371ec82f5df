package io.alphapanda.market.simulated;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.market.calendar.CalendarFile;
import io.alphapanda.market.stream.MarketFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Simulated markets, their ticks, and what becomes of them minute by minute.
final class SimulatedTicks {
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final long MINUTE_MICROS = 60_000_000L;

    private SimulatedTicks() {}

    static SimulatedMarket market(SimulationSettings settings) {
        return new SimulatedMarket(settings, CalendarFile.bundled());
    }

    /// Takes every fact until the market ends, each as its moment and its tick.
    static void forEach(SimulationSettings settings, BiConsumer<Long, Tick> sink) {
        SimulatedMarket market = market(settings);
        Optional<MarketFact> fact = market.next();
        while (fact.isPresent()) {
            sink.accept(fact.get().micros(), tick(fact.get()));
            fact = market.next();
        }
    }

    static List<MarketFact> first(int count, SimulatedMarket market) {
        List<MarketFact> facts = new ArrayList<>();
        while (facts.size() < count) {
            facts.add(market.next().orElseThrow());
        }
        return facts;
    }

    static Tick tick(MarketFact fact) {
        return (Tick) fact.data();
    }

    /// The last price of each minute, by instrument, in rupees; a minute without a tick is left out.
    static Map<InstrumentId, List<Double>> minuteCloses(SimulationSettings settings) {
        Map<InstrumentId, Map<Long, Double>> closes = new LinkedHashMap<>();
        forEach(settings,
                (micros, tick) -> closes.computeIfAbsent(tick.instrument(), id -> new LinkedHashMap<>())
                        .put(micros / MINUTE_MICROS, tick.lastPrice().toDouble()));
        Map<InstrumentId, List<Double>> lists = new LinkedHashMap<>();
        closes.forEach((id, byMinute) -> lists.put(id, List.copyOf(byMinute.values())));
        return lists;
    }

    /// The standard deviation of the changes from one close to the next, in ten thousandths.
    static double deviation(List<Double> closes) {
        double squares = 0;
        for (int i = 1; i < closes.size(); i++) {
            double change = closes.get(i) / closes.get(i - 1) - 1;
            squares += change * change;
        }
        return 1e4 * Math.sqrt(squares / (closes.size() - 1));
    }
}
