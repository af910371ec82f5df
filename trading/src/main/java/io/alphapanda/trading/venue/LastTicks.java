package io.alphapanda.trading.venue;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Tick;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The newest tick of each instrument, in the order in which they were first seen.
final class LastTicks {
    private final Map<InstrumentId, LastTick> ticks = new LinkedHashMap<>();

    LastTick see(Tick tick, long nowMicros) {
        LastTick last = ticks.get(tick.instrument());
        if (last == null) {
            LastTick first = new LastTick(tick, nowMicros);
            ticks.put(tick.instrument(), first);
            return first;
        }
        last.see(tick, nowMicros);
        return last;
    }

    Optional<LastTick> of(InstrumentId instrument) {
        return Optional.ofNullable(ticks.get(instrument));
    }

    void snapshot(FieldWriter out) {
        out.list("ticks", List.copyOf(ticks.values()), (writer, last) -> last.write(writer));
    }

    void restore(FieldReader in) {
        ticks.clear();
        in.list("ticks", LastTick::read).forEach(last -> ticks.put(last.instrument(), last));
    }
}
