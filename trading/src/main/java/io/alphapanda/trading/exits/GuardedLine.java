package io.alphapanda.trading.exits;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.order.Fill;
import io.alphapanda.domain.signal.StrategyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One instrument: its last bar, and every group's position in it, in the order in which they were first seen.
final class GuardedLine {
    private final InstrumentId instrument;
    private final List<GuardedPosition> positions = new ArrayList<>();
    private Optional<Bar> lastBar = Optional.empty();

    GuardedLine(InstrumentId instrument) {
        this.instrument = instrument;
    }

    InstrumentId instrument() {
        return instrument;
    }

    List<GuardedPosition> positions() {
        return positions;
    }

    /// The position of a group, flat if it is new.
    GuardedPosition of(StrategyId group) {
        for (int i = 0; i < positions.size(); i++) {
            if (positions.get(i).group().equals(group)) {
                return positions.get(i);
            }
        }
        GuardedPosition opened = new GuardedPosition(group, instrument);
        positions.add(opened);
        return opened;
    }

    void keep(Bar bar) {
        lastBar = Optional.of(bar);
    }

    /// The last bar, if a fill happened within it.
    Optional<Bar> barOf(Fill fill) {
        return lastBar.filter(bar -> fill.executedAtMicros() >= bar.startMicros()
                && fill.executedAtMicros() < bar.endMicros());
    }

    void write(FieldWriter out) {
        out.text("line", instrument.value());
        out.list("last_bar", lastBar.stream().toList(), (writer, bar) -> bar.write(writer));
        out.list("positions", positions, (writer, position) -> position.write(writer));
    }

    static GuardedLine read(FieldReader in) {
        GuardedLine line = new GuardedLine(new InstrumentId(in.text("line")));
        line.lastBar = in.list("last_bar", Bar::read).stream().findFirst();
        line.positions.addAll(in.list("positions", GuardedPosition::read));
        return line;
    }
}
