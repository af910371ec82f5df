package io.alphapanda.domain.position;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;

/// Profit and loss of an account at the end of a session.
public record PnlSnapshot(AccountValue account) implements Event {

    @Override
    public EventType type() {
        return EventType.PNL_SNAPSHOT;
    }

    @Override
    public Topic topic() {
        return Topic.PNL_SNAPSHOTS;
    }

    @Override
    public void write(FieldWriter out) {
        account.write(out);
    }

    /// Reads what [#write] wrote.
    public static PnlSnapshot read(FieldReader in) {
        return new PnlSnapshot(AccountValue.read(in));
    }
}
