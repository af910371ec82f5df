package io.alphapanda.market.replay;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.market.stream.MarketFact;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// The facts of one file, in time order. One thread at a time.
interface FactSource extends Closeable {
    /// Whose facts they are.
    Instrument instrument();

    /// The next fact, its moment never before that of the one before; empty at the end.
    ///
    /// @throws IOException if the file cannot be read on
    Optional<MarketFact> next() throws IOException;

    /// What became of the rows so far.
    ReplayCount count();
}
