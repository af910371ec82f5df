package io.alphapanda.domain.marketdata;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import io.alphapanda.domain.money.Price;

/// A finished bar. It becomes knowable at its end, which is its event time whatever the source's label says.
///
/// @param startMicros first moment it covers
/// @param endMicros first moment it no longer covers
/// @param volume units traded; 0 where the source has none
public record Bar(InstrumentId instrument, Timeframe timeframe, long startMicros, long endMicros, Price open,
        Price high, Price low, Price close, long volume) implements Event {

    /// Refuses a bar that cannot have happened.
    public Bar {
        if (endMicros <= startMicros || volume < 0) {
            throw new IllegalArgumentException(
                    "bar of " + instrument + " must end after it starts and have no negative"
                            + " volume");
        }
        long highest = high.micros();
        long lowest = low.micros();
        if (lowest <= 0 || open.micros() > highest || open.micros() < lowest || close.micros() > highest
                || close.micros() < lowest) {
            throw new IllegalArgumentException(
                    "open " + open + " and close " + close + " must lie between low " + low
                            + " and high " + high + ", and the low above zero");
        }
    }

    @Override
    public EventType type() {
        return EventType.MARKET_BAR;
    }

    @Override
    public Topic topic() {
        return timeframe.topic();
    }

    @Override
    public void write(FieldWriter out) {
        out.text("instrument", instrument.value());
        out.choice("timeframe", timeframe);
        out.time("start", startMicros);
        out.time("end", endMicros);
        out.price("open", open);
        out.price("high", high);
        out.price("low", low);
        out.price("close", close);
        out.integer("volume", volume);
    }

    /// Reads what [#write] wrote.
    public static Bar read(FieldReader in) {
        return new Bar(new InstrumentId(in.text("instrument")), in.choice("timeframe", Timeframe.class),
                in.time("start"), in.time("end"), in.price("open"), in.price("high"), in.price("low"),
                in.price("close"), in.integer("volume"));
    }
}
