package io.alphapanda.domain.marketdata;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;

/// The book of an instrument at a moment, without a trade.
public record Quote(InstrumentId instrument, Depth depth) implements Event {

    @Override
    public EventType type() {
        return EventType.MARKET_QUOTE;
    }

    @Override
    public Topic topic() {
        return Topic.QUOTES;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("instrument", instrument.value());
        depth.write(out);
    }

    /// Reads what [#write] wrote.
    public static Quote read(FieldReader in) {
        return new Quote(new InstrumentId(in.text("instrument")), Depth.read(in));
    }
}
