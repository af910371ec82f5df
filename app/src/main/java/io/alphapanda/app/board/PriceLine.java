package io.alphapanda.app.board;

import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Price;

/// The last price of an instrument, and what it was when its session began.
///
/// @param first the first price of the session
public record PriceLine(InstrumentId instrument, Price last, Price first) {
    /// By how much it has moved since, in percent of the first price.
    public double changePct() {
        return 100.0 * (last.micros() - first.micros()) / first.micros();
    }
}
