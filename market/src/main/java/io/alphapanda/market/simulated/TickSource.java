package io.alphapanda.market.simulated;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Tick;

/// Tells the ticks of one instrument. One thread at a time.
interface TickSource {
    Instrument instrument();

    /// Begins a day on which it trades; the prices beneath have taken their gap already.
    void openDay();

    /// Its tick at a moment, in microseconds of UTC.
    Tick tickAt(long now);

    /// The exchange's stamp of a moment: the broker's feed cuts it to whole seconds, and so does this one.
    static long stamp(long now) {
        return now - Math.floorMod(now, 1_000_000L);
    }
}
