package io.alphapanda.market.stream;

import io.alphapanda.domain.instrument.Instrument;
import java.util.List;
import java.util.Optional;

/// A market that tells its facts one after another: simulated, replayed from files, or merged from several.
///
/// It reads no clock: whoever takes the facts decides how fast. Two streams made alike tell the same facts.
/// One thread at a time.
public interface MarketStream {
    /// What it tells of, in a fixed order.
    List<Instrument> instruments();

    /// The next fact, its moment never before that of the one before; empty when no more will come.
    Optional<MarketFact> next();
}
