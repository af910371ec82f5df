package io.alphapanda.app.desk;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.Ist;
import io.alphapanda.market.stream.MarketFact;
import io.alphapanda.market.stream.MarketStream;

/// A market that tells the ticks that a test has written down, on [RunCase#MONDAY].
final class ToldMarket implements MarketStream {
    private final List<Instrument> instruments;
    private final List<MarketFact> facts = new ArrayList<>();
    private Optional<Iterator<MarketFact>> told = Optional.empty();

    /// A market of these instruments, in which nothing has happened yet.
    ToldMarket(List<Instrument> instruments) {
        this.instruments = List.copyOf(instruments);
    }

    /// Adds a tick that is received when it happens.
    ToldMarket tick(InstrumentId instrument, String time, String rupees) {
        return tick(instrument, time, time, rupees);
    }

    /// Adds a tick that is received later than the exchange stamped it.
    ToldMarket tick(InstrumentId instrument, String stamped, String received, String rupees) {
        facts.add(new MarketFact(at(received),
                new Tick(instrument, Price.ofRupees(rupees), 1, 1 + facts.size(), 0,
                        at(stamped), Depth.UNKNOWN)));
        return this;
    }

    static long at(String time) {
        return Ist.micros(RunCase.MONDAY, LocalTime.parse(time));
    }

    @Override
    public List<Instrument> instruments() {
        return instruments;
    }

    @Override
    public Optional<MarketFact> next() {
        Iterator<MarketFact> rest = told.orElseGet(facts::iterator);
        told = Optional.of(rest);
        return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }
}
