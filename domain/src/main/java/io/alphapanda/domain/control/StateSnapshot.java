package io.alphapanda.domain.control;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The whole state of one decider after all input up to a position.
///
/// @param service which decider
/// @param shard which share of its work
/// @param stateVersion the version of the state's layout
/// @param inputPosition the log position of the last event it has taken in
/// @param state what the decider wrote
@SuppressWarnings("ArrayRecordComponent") // Compared by content below, and large: wrapping would copy it.
public record StateSnapshot(String service, String shard, long stateVersion, long inputPosition, byte[] state)
        implements Event {

    @Override
    public EventType type() {
        return EventType.STATE_SNAPSHOT;
    }

    @Override
    public Topic topic() {
        return Topic.SNAPSHOTS;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("service", service);
        out.text("shard", shard);
        out.integer("state_version", stateVersion);
        out.integer("input_position", inputPosition);
        out.bytes("state", state);
    }

    /// Reads what [#write] wrote.
    public static StateSnapshot read(FieldReader in) {
        return new StateSnapshot(in.text("service"), in.text("shard"), in.integer("state_version"),
                in.integer("input_position"), in.bytes("state"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StateSnapshot that && service.equals(that.service) && shard.equals(that.shard)
                && stateVersion == that.stateVersion && inputPosition == that.inputPosition
                && Arrays.equals(state, that.state);
    }

    @Override
    public int hashCode() {
        return Objects.hash(service, shard, stateVersion, inputPosition, Arrays.hashCode(state));
    }
}
