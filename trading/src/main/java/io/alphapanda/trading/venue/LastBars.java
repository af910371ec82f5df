package io.alphapanda.trading.venue;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The newest bar of each instrument.
final class LastBars {
    private final Map<InstrumentId, Bar> bars = new LinkedHashMap<>();

    void see(Bar bar) {
        bars.put(bar.instrument(), bar);
    }

    Optional<Bar> of(InstrumentId instrument) {
        return Optional.ofNullable(bars.get(instrument));
    }

    void snapshot(FieldWriter out) {
        out.list("bars", List.copyOf(bars.values()), (writer, bar) -> bar.write(writer));
    }

    void restore(FieldReader in) {
        bars.clear();
        in.list("bars", Bar::read).forEach(this::see);
    }
}
