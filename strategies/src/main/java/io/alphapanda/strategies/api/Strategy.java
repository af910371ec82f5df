package io.alphapanda.strategies.api;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.signal.Opinion;
import java.util.Optional;

/// One strategy on one instrument: bars in, now and then an opinion out. Pure, and always on one thread.
///
/// There is one instance per configured strategy and instrument, so that fields are its own state.
public interface Strategy {
    /// Takes the next bar of its instrument; an answer means a change of mind.
    Optional<Opinion> on(Bar bar);

    /// Writes the whole state, such that [#restore] on a new instance continues bit for bit.
    void snapshot(FieldWriter out);

    /// Takes the state that [#snapshot] wrote.
    void restore(FieldReader in);
}
