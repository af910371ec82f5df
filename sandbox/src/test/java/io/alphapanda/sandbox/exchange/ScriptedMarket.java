package io.alphapanda.sandbox.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Depth.Level;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.market.stream.MarketFact;
import io.alphapanda.market.stream.MarketStream;

/// A market that says exactly what a test wrote down.
class ScriptedMarket implements MarketStream {
    private final List<Instrument> instruments = new ArrayList<>();
    private final List<MarketFact> facts = new ArrayList<>();
    private Optional<Iterator<MarketFact>> telling = Optional.empty();

    /// A tick of a share with one level on each side.
    ScriptedMarket tick(LocalDate date, String time, Instrument instrument, String last, long units,
            long dayVolume,
            String bid, long bidUnits, String ask, long askUnits) {
        Depth depth = new Depth(List.of(new Level(Price.ofRupees(bid), bidUnits, 1)),
                List.of(new Level(Price.ofRupees(ask), askUnits, 1)));
        return tick(date, time, instrument, last, units, dayVolume, depth);
    }

    ScriptedMarket tick(LocalDate date, String time, Instrument instrument, String last, long units,
            long dayVolume,
            Depth depth) {
        if (!instruments.contains(instrument)) {
            instruments.add(instrument);
        }
        long micros = Ist.micros(date, LocalTime.parse(time));
        facts.add(new MarketFact(micros,
                new Tick(instrument.id(), Price.ofRupees(last), units, dayVolume, 0, micros,
                        depth)));
        return this;
    }

    @Override
    public List<Instrument> instruments() {
        return List.copyOf(instruments);
    }

    @Override
    public Optional<MarketFact> next() {
        if (telling.isEmpty()) {
            facts.sort(Comparator.comparingLong(MarketFact::micros));
            telling = Optional.of(List.copyOf(facts).iterator());
        }
        return telling.get().hasNext() ? Optional.of(telling.get().next()) : Optional.empty();
    }
}
