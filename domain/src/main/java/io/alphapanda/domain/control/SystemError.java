package io.alphapanda.domain.control;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;

/// A part of the desk failed.
///
/// @param service which part
/// @param shard which share of its work
/// @param code stable, for searching
/// @param text what happened and what to do
public record SystemError(String service, String shard, String code, String text) implements Event {

    @Override
    public EventType type() {
        return EventType.SYSTEM_ERROR;
    }

    @Override
    public Topic topic() {
        return Topic.ERRORS;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("service", service);
        out.text("shard", shard);
        out.text("code", code);
        out.text("text", text);
    }

    /// Reads what [#write] wrote.
    public static SystemError read(FieldReader in) {
        return new SystemError(in.text("service"), in.text("shard"), in.text("code"), in.text("text"));
    }
}
