package io.alphapanda.app.run;

import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.eventlog.hosting.Source;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What tells a market to the desk of a run.
interface RunSource extends Source {
    /// Tells nothing for a while, or goes on. A market that happens does not wait: it is told all the same.
    void pause(boolean isOn);

    /// True once it tells nothing more, whatever the reason; waits for it at most so long.
    boolean awaitEnd(Duration patience) throws InterruptedException;

    /// What broke the market; empty while it is well, and after an orderly end.
    Optional<Throwable> failure();

    /// What its gate let pass and left out.
    List<Count> counts();
}
