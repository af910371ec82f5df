package io.alphapanda.trading.venue;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The newest bar of each instrument.
final class LastBars {
    private final Map<InstrumentId, Bar> earlier = new HashMap<>();
    /// The newest of all; it joins the others only when a bar of another instrument comes.
    private @Nullable Bar newest;

    void see(Bar bar) {
        if (newest != null && !newest.instrument().equals(bar.instrument())) {
            earlier.put(newest.instrument(), newest);
        }
        newest = bar;
    }

    Optional<Bar> of(InstrumentId instrument) {
        return Optional.ofNullable(
                newest != null && newest.instrument().equals(instrument) ? newest : earlier.get(instrument));
    }

    void snapshot(FieldWriter out) {
        // By name, so that any two histories that lead to one state write the same bytes.
        Map<String, Bar> all = new TreeMap<>();
        earlier.values().forEach(bar -> all.put(bar.instrument().value(), bar));
        if (newest != null) {
            all.put(newest.instrument().value(), newest);
        }
        out.list("bars", List.copyOf(all.values()), (writer, bar) -> bar.write(writer));
    }

    void restore(FieldReader in) {
        earlier.clear();
        newest = null;
        in.list("bars", Bar::read).forEach(this::see);
    }
}
