package io.alphapanda.app.live;

import io.alphapanda.app.config.DeskConfiguration;
import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.zerodha.feed.TickerInstrument;
import io.alphapanda.zerodha.instruments.InstrumentMaster;
import io.alphapanda.zerodha.instruments.InstrumentRow;
import io.alphapanda.zerodha.ticker.packet.Mode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a desk watches: the instruments that its strategies name, as the day's list has them.
///
/// @param rows by our own names, in the order in which they were named
/// @param instruments the same for the ticker, in full mode
record WatchedList(Map<InstrumentId, InstrumentRow> rows, List<TickerInstrument> instruments) {
    private static final String INSTRUMENTS = "instruments";

    /// What the strategies of a configuration name.
    ///
    /// @throws IllegalArgumentException naming everything that the day's list does not have
    static WatchedList of(DeskConfiguration desk, InstrumentMaster master) {
        Map<InstrumentId, InstrumentRow> rows = new LinkedHashMap<>();
        List<TickerInstrument> instruments = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (String name : named(desk)) {
            Optional<InstrumentRow> row = master.byId(new InstrumentId(name));
            Optional<Instrument> instrument = row.flatMap(master::instrument);
            if (instrument.isEmpty()) {
                absent.add(name);
            } else if (rows.put(instrument.get().id(), row.orElseThrow()) == null) {
                instruments.add(new TickerInstrument(instrument.get(), row.orElseThrow().token(), Mode.FULL));
            }
        }
        if (!absent.isEmpty()) {
            throw new IllegalArgumentException("the broker's list of " + master.date() + " has no "
                    + String.join(", ", absent)
                    + "; name others under strategies, or fetch the list anew: ./alpha-panda data instruments");
        }
        if (instruments.isEmpty()) {
            throw new IllegalArgumentException(
                    "no strategy names an instrument, so there is nothing to watch;"
                            + " name some under strategies");
        }
        return new WatchedList(rows, instruments);
    }

    /// The instruments that the strategies of a configuration name, each once.
    static Set<String> named(DeskConfiguration desk) {
        Set<String> names = new LinkedHashSet<>();
        for (Map<String, Object> strategy : desk.strategies()) {
            if (strategy.get(INSTRUMENTS) instanceof List<?> list) {
                list.forEach(name -> names.add(String.valueOf(name)));
            }
        }
        return names;
    }
}
