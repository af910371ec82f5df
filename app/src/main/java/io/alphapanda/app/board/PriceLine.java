package io.alphapanda.app.board;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Price;

/// The last price of an instrument, and what its change is counted from.
///
/// @param first the last price before the session; where there was none, the first price seen
public record PriceLine(InstrumentId instrument, Price last, Price first) {
    /// By how much it has moved since, in percent of the first price.
    public double changePct() {
        return 100.0 * (last.micros() - first.micros()) / first.micros();
    }
}
