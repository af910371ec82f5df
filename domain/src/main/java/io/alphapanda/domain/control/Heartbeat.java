package io.alphapanda.domain.control;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;

/// A part of the desk lives.
///
/// @param service which part
/// @param shard which share of its work
public record Heartbeat(String service, String shard) implements Event {

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
        out.text("service", service);
        out.text("shard", shard);
    }

    /// Reads what [#write] wrote.
    public static Heartbeat read(FieldReader in) {
        return new Heartbeat(in.text("service"), in.text("shard"));
    }
}
