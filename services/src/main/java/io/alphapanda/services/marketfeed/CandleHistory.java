package io.alphapanda.services.marketfeed;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Bar;
import java.io.IOException;
import java.util.List;

/// Reads bars of one minute that have ended, as an adapter offers it.
@FunctionalInterface
public interface CandleHistory {
    /// The minutes from a moment to another, in order; those without a trade are absent. Keeping the broker's pace is the
    /// adapter's part: a call may wait for its turn, up to some seconds.
    ///
    /// @param fromMicros start of the first, in microseconds of UTC
    /// @param toMicros end of the last
    /// @throws IOException naming what failed, without any secret; it is not tried again
    List<Bar> minutes(Instrument instrument, long fromMicros, long toMicros)
            throws IOException, InterruptedException;
}
