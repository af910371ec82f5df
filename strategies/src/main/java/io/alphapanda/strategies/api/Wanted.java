package io.alphapanda.strategies.api;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Stateful;
import io.alphapanda.domain.signal.Leg;
import io.alphapanda.domain.signal.Opinion;
import io.alphapanda.domain.signal.Target;
import java.util.List;

/// What a strategy last asked for, FLAT at first. Not what it got: a strategy sees no fill.
public final class Wanted implements Stateful {
    private Target target = Target.FLAT;
    private List<Leg> legs = List.of();

    Wanted() {}

    /// The side that it last asked for.
    public Target target() {
        return target;
    }

    /// True if this is the side that it last asked for.
    public boolean is(Target asked) {
        return target == asked;
    }

    /// Takes note of an opinion, and tells whether it differs from the last one.
    boolean take(Opinion opinion) {
        if (opinion.target() == target && opinion.legs().equals(legs)) {
            return false;
        }
        target = opinion.target();
        legs = opinion.legs();
        return true;
    }

    @Override
    public void snapshot(FieldWriter out) {
        out.choice("wanted", target);
        out.list("legs", legs, (writer, leg) -> leg.write(writer));
    }

    @Override
    public void restore(FieldReader in) {
        target = in.choice("wanted", Target.class);
        legs = in.list("legs", Leg::read);
    }
}
