package io.alphapanda.strategies.runner;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;

/// The state of one seat, and to which it belongs.
///
/// @param owner strategy, instrument and fingerprint
/// @param evaluation how often it was asked
/// @param state of its strategy
record SavedSeat(String owner, long evaluation, StateTape state) {
    void write(FieldWriter out) {
        out.text("owner", owner);
        out.integer("evaluation", evaluation);
        state.write(out);
    }

    static SavedSeat read(FieldReader in) {
        return new SavedSeat(in.text("owner"), in.integer("evaluation"), StateTape.read(in));
    }
}
