package io.alphapanda.schemas.record;

import io.alphapanda.domain.event.EventType;
import io.alphapanda.schemas.contract.EventSchema;

/// Refuses what a newer major version wrote, before a byte of it is believed.
final class Majors {
    private Majors() {}

    static String tooNew(EventType type, int version) {
        return type.wireName() + " has version " + version + ", and this build knows 1 to " + type.version()
                + "; use the build that wrote it, or a newer one";
    }

    /// The type of a contract.
    ///
    /// @throws IllegalArgumentException if this build does not know it, or only older ones
    static EventType typeOf(EventSchema schema) {
        EventType type = EventType.ofWireName(schema.type());
        if (schema.version() > type.version()) {
            throw new IllegalArgumentException(tooNew(type, schema.version()));
        }
        return type;
    }
}
