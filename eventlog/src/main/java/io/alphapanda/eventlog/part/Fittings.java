package io.alphapanda.eventlog.part;

import io.alphapanda.eventlog.hosting.DeskPlan;
import io.alphapanda.eventlog.shared.SharedEventLog;

/// What a part has besides its deciders.
@FunctionalInterface
public interface Fittings {
    /// Nothing.
    Fittings NONE = (plan, log) -> {
        // It only decides.
    };

    /// Adds sources, edges and watchers to the plan of one life. The log says which life it is. Its sources start
    /// before the part takes in what others publish.
    void fit(DeskPlan plan, SharedEventLog log);
}
