package io.alphapanda.eventlog.part;

import io.alphapanda.domain.event.Subscription;
import io.alphapanda.eventlog.hosting.DeskPlan;
import io.alphapanda.eventlog.shared.SharedEventLog;
import java.util.Set;

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

    /// What the part takes in for its ways out, besides what its deciders ask for.
    default Set<Subscription> follows() {
        return Set.of();
    }
}
