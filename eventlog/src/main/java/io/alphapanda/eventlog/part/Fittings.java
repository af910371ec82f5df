package io.alphapanda.eventlog.part;

import io.alphapanda.eventlog.hosting.Desk;
import io.alphapanda.eventlog.hosting.DeskPlan;
import io.alphapanda.eventlog.shared.SharedEventLog;

/// What a part has besides its deciders.
public interface Fittings {
    /// Nothing.
    Fittings NONE = (plan, log) -> {
        // It only decides.
    };

    /// Adds sources, edges and watchers to the plan of one life. The log says which life it is.
    void fit(DeskPlan plan, SharedEventLog log);

    /// That life has begun: its state is back, and it takes events.
    default void begun(Desk desk, SharedEventLog log) {
        // Most have nothing to say.
    }
}
