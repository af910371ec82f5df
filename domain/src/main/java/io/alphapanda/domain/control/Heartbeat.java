package io.alphapanda.domain.control;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;

/// A part of the desk lives, and holds its lease.
///
/// @param service which part
/// @param shard which share of its work
/// @param instance which process, as `host/pid`
/// @param epoch which life of the part, from 1; a standby names none and says 0
/// @param state what it does
/// @param consumed how many events it has taken and decided on
/// @param lag how many events wait for it in the topics it reads
/// @param deadLetters how many records it has put aside since it began
public record Heartbeat(String service, String shard, String instance, long epoch, State state, long consumed,
        long lag, long deadLetters) implements Event {
    /// What a part does. Written by ordinal: add at the end only.
    public enum State {
        /// It brings its state back.
        RECOVERING,
        /// It works.
        ACTIVE,
        /// It watches the active one, and takes over when that falls silent.
        STANDBY,
        /// It was told to pause.
        PAUSED,
        /// It ends, in order.
        STOPPED
    }

    /// `service:shard`.
    public String part() {
        return service + ":" + shard;
    }

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
        out.text("instance", instance);
        out.integer("epoch", epoch);
        out.choice("state", state);
        out.integer("consumed", consumed);
        out.integer("lag", lag);
        out.integer("dead_letters", deadLetters);
    }

    /// Reads what [#write] wrote.
    public static Heartbeat read(FieldReader in) {
        return new Heartbeat(in.text("service"), in.text("shard"), in.text("instance"), in.integer("epoch"),
                in.choice("state", State.class), in.integer("consumed"), in.integer("lag"),
                in.integer("dead_letters"));
    }
}
