package io.alphapanda.domain.broker;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;

/// The broker's book and ours do not agree.
///
/// @param kind stable, for searching
/// @param tag of the order it is about; empty if it is about a position
/// @param ours units by our book
/// @param theirs units by the broker's
/// @param text what was found and what is done about it
public record Discrepancy(Kind kind, InstrumentId instrument, String tag, long ours, long theirs, String text)
        implements Event {
    /// The ways in which two books differ. Written by ordinal: add at the end only.
    public enum Kind {
        /// An order that was called not received, or refused, turned up after all; it is canceled.
        LATE_ARRIVAL,
        /// An order with a tag of ours that nobody here placed; it is canceled.
        UNASKED_ORDER,
        /// Two orders with one tag of ours.
        DUPLICATE_TAG,
        /// Two reads in a row found other positions than our fills come to.
        POSITION_DIFFERS
    }

    @Override
    public EventType type() {
        return EventType.DISCREPANCY;
    }

    @Override
    public Topic topic() {
        return Topic.DISCREPANCIES;
    }

    @Override
    public void write(FieldWriter out) {
        out.choice("kind", kind);
        out.text("instrument", instrument.value());
        out.text("tag", tag);
        out.integer("ours", ours);
        out.integer("theirs", theirs);
        out.text("text", text);
    }

    /// Reads what [#write] wrote.
    public static Discrepancy read(FieldReader in) {
        return new Discrepancy(in.choice("kind", Kind.class), new InstrumentId(in.text("instrument")),
                in.text("tag"), in.integer("ours"), in.integer("theirs"), in.text("text"));
    }
}
