package io.alphapanda.eventlog.engine;

import io.alphapanda.domain.event.Envelope;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;

/// The time that deciders see. It never runs back, also where events of several publishers meet: one that is late
/// is seen at the time that has come, and keeps its own in the log.
final class EngineTime {
    private long micros;

    /// The event as deciders see it.
    Envelope of(Envelope logged) {
        if (logged.occurredAtMicros() >= micros) {
            micros = logged.occurredAtMicros();
            return logged;
        }
        return logged.at(micros);
    }

    long micros() {
        return micros;
    }

    void snapshot(FieldWriter out) {
        out.integer("time", micros);
    }

    void restore(FieldReader in) {
        micros = in.integer("time");
    }
}
