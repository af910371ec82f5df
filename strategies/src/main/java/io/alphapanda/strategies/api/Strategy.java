package io.alphapanda.strategies.api;

import io.alphapanda.domain.marketdata.Bar;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.signal.Opinion;
import java.util.Optional;

/// One strategy on one instrument: market data in, now and then an opinion out. Pure, and always on one thread.
///
/// There is one instance per configured strategy and instrument. What it must remember it makes with
/// [Setup#keep], which also saves it. It may repeat itself: only a change of mind becomes a signal.
public interface Strategy {
    /// Takes the next finished bar of its instrument and timeframe.
    Optional<Opinion> on(Bar bar);

    /// Takes the next tick of its instrument, if its kind takes ticks and it is declared on them.
    default Optional<Opinion> on(Tick tick) {
        return Optional.empty();
    }
}
