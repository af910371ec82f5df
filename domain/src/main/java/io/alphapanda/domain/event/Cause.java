package io.alphapanda.domain.event;

/// What an event descends from: its direct parent, and the chain that both belong to.
///
/// @param eventId the parent
/// @param correlationId the first event of the chain: a tick, a bar, the clock or a command
public record Cause(EventId eventId, EventId correlationId) {
    /// Writes both ids.
    public void write(FieldWriter out) {
        out.id("causation_id", eventId);
        out.id("correlation_id", correlationId);
    }

    /// Reads what [#write] wrote.
    public static Cause read(FieldReader in) {
        return new Cause(in.id("causation_id"), in.id("correlation_id"));
    }
}
