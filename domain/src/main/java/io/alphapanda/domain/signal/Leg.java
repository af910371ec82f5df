package io.alphapanda.domain.signal;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.instrument.Side;

/// One instrument of a structure that is opened together, such as an iron condor.
///
/// @param ratio lots of this leg for each lot of the structure, at least 1
public record Leg(InstrumentId instrument, Side side, int ratio) {
    /// Refuses a leg without lots.
    public Leg {
        if (ratio < 1) {
            throw new IllegalArgumentException(
                    "leg ratio of " + instrument + " must be at least 1, was " + ratio);
        }
    }

    /// Writes the leg.
    public void write(FieldWriter out) {
        out.text("instrument", instrument.value());
        out.choice("side", side);
        out.integer("ratio", ratio);
    }

    /// Reads what [#write] wrote.
    public static Leg read(FieldReader in) {
        return new Leg(new InstrumentId(in.text("instrument")), in.choice("side", Side.class),
                Math.toIntExact(in.integer("ratio")));
    }
}
