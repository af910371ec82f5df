package io.alphapanda.eventlog.file;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;

/// An event with a bug: it throws when half of it is written.
record Unwritable() implements Event {
    @Override
    public EventType type() {
        return EventType.HEARTBEAT;
    }

    @Override
    public Topic topic() {
        return Topic.HEARTBEATS;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("service", "half");
        throw new IllegalStateException("ouch");
    }
}
