package io.alphapanda.eventlog.part;

import io.alphapanda.domain.event.Decider;
import java.util.List;
import java.util.function.Supplier;

/// What a part of a desk is made of, for each of its lives anew.
///
/// @param deciders makes them, without state, in the order in which an event visits them
/// @param fittings what else belongs to a life: ways out, sources, watchers
public record PartPlan(PartName name, Supplier<List<Decider>> deciders, Fittings fittings) {
    /// A part that only decides.
    public PartPlan(PartName name, Supplier<List<Decider>> deciders) {
        this(name, deciders, Fittings.NONE);
    }
}
