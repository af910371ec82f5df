package io.alphapanda.domain.marketdata;

import io.alphapanda.domain.event.Event;
import io.alphapanda.domain.event.EventType;
import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.event.Topic;
import io.alphapanda.domain.instrument.InstrumentId;
import java.util.List;

/// What the indicators of an instrument read after a bar.
///
/// @param endMicros the end of that bar, in microseconds of UTC
/// @param readings those that are warm, by name, as `rsi14`
public record IndicatorReadings(InstrumentId instrument, Timeframe timeframe, long endMicros,
        List<Reading> readings) implements Event {
    /// One indicator's value.
    public record Reading(String name, double value) {}

    /// Takes its own copy of the readings.
    public IndicatorReadings {
        readings = List.copyOf(readings);
    }

    @Override
    public EventType type() {
        return EventType.MARKET_INDICATORS;
    }

    @Override
    public Topic topic() {
        return Topic.INDICATORS;
    }

    @Override
    public void write(FieldWriter out) {
        out.text("instrument", instrument.value());
        out.choice("timeframe", timeframe);
        out.time("end", endMicros);
        out.list("readings", readings, (writer, reading) -> {
            writer.text("name", reading.name());
            writer.real("value", reading.value());
        });
    }

    /// Reads what [#write] wrote.
    public static IndicatorReadings read(FieldReader in) {
        return new IndicatorReadings(new InstrumentId(in.text("instrument")),
                in.choice("timeframe", Timeframe.class), in.time("end"),
                in.list("readings", reading -> new Reading(reading.text("name"), reading.real("value"))));
    }
}
