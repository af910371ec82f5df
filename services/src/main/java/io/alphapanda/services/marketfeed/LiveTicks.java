package io.alphapanda.services.marketfeed;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.marketdata.FeedStatus;
import java.util.List;
import java.util.Optional;

/// A live source of market data, as an adapter offers it: a stream, or quotes read again and again.
///
/// It mends its connection by itself, for as long as it runs. It holds the newest fact of each instrument until that is
/// taken, and forgets those between: a desk that is slow never makes it grow, and never gets an older fact after a newer
/// one. What it tells of itself it never forgets.
public interface LiveTicks {
    /// What it tells of, in a fixed order.
    List<Instrument> instruments();

    /// Begins. Called once; returns soon.
    ///
    /// @param bell is run whenever there is something to take; any thread may run it, at any time
    void start(Runnable bell);

    /// What has come and was not taken yet; empty if nothing has. Never waits. One thread at a time.
    Optional<LiveNews> poll();

    /// What it has counted so far, by name, for people.
    List<FeedStatus.Count> counts();

    /// Ends it; called also where [#start] was not.
    void stop();
}
