package io.alphapanda.domain.marketdata;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import java.util.List;

/// How a feed, or a part of it, fares: its connection, and what it has counted since it began.
///
/// @param feed who says so, as `simulated` or `market-data`
/// @param detail for people; empty if the state says it all
/// @param counts what was taken and what was left out, by name; those that are zero may be absent
public record FeedStatus(String feed, State state, String detail, List<Count> counts) implements Event {
    /// Where a feed stands. Written by ordinal: add at the end only.
    public enum State {
        /// It has been told to start.
        STARTED,
        /// It receives.
        CONNECTED,
        /// It receives nothing, and tries again.
        DISCONNECTED,
        /// It has been told to stop, or its data has ended.
        STOPPED,
        /// Nothing has changed; these are its counts so far.
        REPORT
    }

    /// One thing counted, as `late ticks`.
    public record Count(String name, long value) {}

    /// Takes its own copy of the counts.
    public FeedStatus {
        counts = List.copyOf(counts);
    }

    @Override
    public EventType type() {
        return EventType.FEED_STATUS;
    }

    @Override
    public Topic topic() {
        return Topic.FEED_STATUSES;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("feed", feed);
        out.choice("state", state);
        out.text("detail", detail);
        out.list("counts", counts, (writer, count) -> {
            writer.text("name", count.name());
            writer.integer("value", count.value());
        });
    }

    /// Reads what [#write] wrote.
    public static FeedStatus read(FieldReader in) {
        return new FeedStatus(in.text("feed"), in.choice("state", State.class), in.text("detail"),
                in.list("counts", count -> new Count(count.text("name"), count.integer("value"))));
    }
}
