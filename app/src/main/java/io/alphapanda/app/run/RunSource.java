package io.alphapanda.app.run;

import io.alphapanda.domain.marketdata.FeedStatus.Count;
import io.alphapanda.eventlog.hosting.Source;
import java.time.Duration;
import java.util.List;

/// What tells a market to the desk of a run.
interface RunSource extends Source {
    /// True once it tells nothing more, whatever the reason; waits for it at most so long.
    boolean awaitEnd(Duration patience) throws InterruptedException;

    /// What its gate let pass and left out.
    List<Count> counts();
}
