package io.alphapanda.domain.marketdata;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.time.MarketSegment;

/// Time as an event: a second has passed, or something is due in a segment's session.
public record MarketClock(MarketSegment segment, Due due) implements Event {
    /// What the moment is. Written by ordinal: add at the end only.
    public enum Due {
        /// Nothing but the time itself.
        SECOND,
        /// Orders are collected.
        PRE_OPEN,
        /// Continuous trading begins.
        OPEN,
        /// Intraday positions are squared off from here.
        MIS_CUT_OFF,
        /// The closing auction begins.
        CLOSING_AUCTION,
        /// The session is over.
        CLOSED
    }

    @Override
    public EventType type() {
        return EventType.MARKET_CLOCK;
    }

    @Override
    public Topic topic() {
        return Topic.CLOCK;
    }

    @Override
    public void write(FieldWriter out) {
        out.choice("segment", segment);
        out.choice("due", due);
    }

    /// Reads what [#write] wrote.
    public static MarketClock read(FieldReader in) {
        return new MarketClock(in.choice("segment", MarketSegment.class), in.choice("due", Due.class));
    }
}
