package io.alphapanda.strategies.runner;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.signal.Target;
import java.util.Optional;

/// The state of one seat, and to which it belongs.
///
/// @param owner strategy, instrument and fingerprint
/// @param evaluation how often it was asked
/// @param said what it had said when it was paused, until it has caught up again
/// @param state of its strategy
record SavedSeat(String owner, long evaluation, Optional<Target> said, StateTape state) {
    void write(FieldWriter out) {
        out.text("owner", owner);
        out.integer("evaluation", evaluation);
        out.list("said", said.stream().toList(), (writer, target) -> writer.choice("target", target));
        state.write(out);
    }

    static SavedSeat read(FieldReader in) {
        return new SavedSeat(in.text("owner"), in.integer("evaluation"),
                in.list("said", item -> item.choice("target", Target.class)).stream().findFirst(),
                StateTape.read(in));
    }
}
