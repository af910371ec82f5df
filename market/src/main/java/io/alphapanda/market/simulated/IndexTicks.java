package io.alphapanda.market.simulated;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Depth;
import io.alphapanda.domain.marketdata.Tick;
import io.alphapanda.domain.money.Price;

/// The ticks of an index: a price, and nothing that trades.
///
/// @param tickMicros the tick size, in millionths of a rupee
record IndexTicks(Instrument instrument, Valuation worth, long tickMicros) implements TickSource {
    @Override
    public void openDay() {
        // Nothing of an index begins anew: it has no volume and no band.
    }

    @Override
    public Tick tickAt(long now) {
        long micros = Math.max(1, Math.round(worth.microsAt(now) / tickMicros)) * tickMicros;
        return new Tick(instrument.id(), new Price(micros), 0, 0, 0, TickSource.stamp(now), Depth.UNKNOWN);
    }
}
