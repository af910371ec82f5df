package io.alphapanda.domain.event;

/// Something whose state outlives its process: written into a snapshot, and taken back bit for bit.
public interface Stateful {
    /// Writes the whole state, such that [#restore] on a new instance continues bit for bit.
    void snapshot(FieldWriter out);

    /// Takes the state that [#snapshot] wrote, in place of its own.
    void restore(FieldReader in);
}
