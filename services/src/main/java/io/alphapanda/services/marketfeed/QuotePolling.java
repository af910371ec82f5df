package io.alphapanda.services.marketfeed;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.Tick;
import java.io.IOException;
import java.util.List;

/// Reads how instruments stand at the moment, as an adapter offers it.
@FunctionalInterface
public interface QuotePolling {
    /// Instruments in one request.
    int INSTRUMENTS_MAX = 500;

    /// The newest tick of each of these, with its book where there is one; those that are not known, or have not traded, are
    /// absent. Ends by itself within some seconds. Keeping the broker's pace is the caller's part: one request a second.
    ///
    /// @param instruments at most [#INSTRUMENTS_MAX]
    /// @throws IOException naming what failed, without any secret; the caller tries again later
    List<Tick> quotes(List<Instrument> instruments) throws IOException, InterruptedException;
}
