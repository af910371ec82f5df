package io.alphapanda.domain.broker;

import io.alphapanda.domain.event.FieldReader;
import io.alphapanda.domain.event.FieldWriter;
import io.alphapanda.domain.instrument.InstrumentId;

/// What a broker says an account holds of one instrument, all products together.
///
/// @param units signed; zero of what is not told
public record BrokerPosition(InstrumentId instrument, long units) {

    void write(FieldWriter out) {
        out.text("instrument", instrument.value());
        out.integer("units", units);
    }

    static BrokerPosition read(FieldReader in) {
        return new BrokerPosition(new InstrumentId(in.text("instrument")), in.integer("units"));
    }
}
