package io.alphapanda.eventlog.hosting;

import io.alphapanda.domain.event.Envelope;

/// Something outside that receives durable events: a file, a database, a broker, a web page.
///
/// It keeps its own cursor, and moves it together with the effect of a delivery, or not at all: that is what
/// makes an effect happen once, also when the process dies between the two. Before a failed delivery is
/// repeated the cursor is asked. An effect that cannot be tied to the cursor and must not happen twice, as a
/// call to a broker, answers every doubt with [Remedy#STOP] or settles it itself.
/// All methods are called on the edge's thread, and once before the desk starts.
public interface EdgeTarget {
    /// Takes one event and moves the cursor to `position + 1`, both or neither.
    ///
    /// @throws Exception if neither happened; [#remedyFor] says what helps
    void deliver(long position, Envelope event) throws Exception;

    /// Moves the cursor to `position + 1` without an effect: the event is in the dead letters now.
    void putAside(long position) throws Exception;

    /// The cursor: the position of the first event that was not delivered; 0 before all.
    long deliveredPosition();

    /// What helps against a failure of this target.
    default Remedy remedyFor(Exception failure) {
        return Remedy.of(failure);
    }
}
