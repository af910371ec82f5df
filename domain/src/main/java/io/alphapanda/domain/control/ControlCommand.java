package io.alphapanda.domain.control;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;

/// An instruction to the desk.
public record ControlCommand(Action action) implements Event {
    /// What is to be done. Written by ordinal: add at the end only.
    public enum Action {
        /// Take every open order back.
        CANCEL_ALL,
        /// Close every position, at the open of the last bar seen.
        CLOSE_OUT_AT_OPEN,
        /// Close every position, at the close of the last bar seen.
        CLOSE_OUT_AT_CLOSE
    }

    @Override
    public EventType type() {
        return EventType.CONTROL_COMMAND;
    }

    @Override
    public Topic topic() {
        return Topic.CONTROL;
    }

    @Override
    public void write(FieldWriter out) {
        out.choice("action", action);
    }

    /// Reads what [#write] wrote.
    public static ControlCommand read(FieldReader in) {
        return new ControlCommand(in.choice("action", Action.class));
    }
}
