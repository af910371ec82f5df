package io.alphapanda.app.run;

import io.alphapanda.eventlog.hosting.Source;
import io.alphapanda.eventlog.log.EventLog;
import java.util.List;

/// The log of a run, wherever it is kept.
interface RunLog extends AutoCloseable {
    /// The log itself, open; a desk closes it.
    EventLog log();

    /// What comes in over it besides the market.
    List<Source> sources();

    /// Shows others how a run over it fares, from its start until [#close], and hears what they tell it.
    void attend(DeskRun run);

    /// True while others want the market to wait.
    boolean isPaused();

    /// True once others want the run to end.
    boolean isStopped();

    /// Where it is, for people.
    String shown();

    /// The decisions that it holds, with their hash, once the desk has closed it.
    ///
    /// @param run what has seen every event of it
    String decisions(DeskRun run);

    /// Lets go of what the desk does not close.
    @Override
    void close();
}
