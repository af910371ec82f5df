package io.alphapanda.domain.event;

/// What an envelope carries: one fact in the past tense, complete in itself, immutable.
///
/// Every implementation is a record with a static `read(FieldReader)` that reads what [#write] wrote, in
/// the same order; the log's codec lists them all by [EventType].
public interface Event {
    /// Which kind of fact this is.
    EventType type();

    /// The topic it travels on, before an account's name is put in front.
    Topic topic();

    /// The full name of its topic in a scope.
    default String topicName(Scope scope) {
        return topic().nameIn(scope);
    }

    /// Writes every field, in a fixed order, under its name on the wire.
    void write(FieldWriter out);
}
