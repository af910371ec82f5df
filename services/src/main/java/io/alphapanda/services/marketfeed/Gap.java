package io.alphapanda.services.marketfeed;

import io.alphapanda.domain.instrument.Instrument;
import io.alphapanda.domain.time.Ist;

/// A stretch of a session of which an instrument's ticks are missing.
///
/// @param fromMicros the last moment at which its source received anything
/// @param toMicros its first tick after that
record Gap(Instrument instrument, long fromMicros, long toMicros) {
    private static final long MINUTE_MICROS = 60_000_000;

    /// The start of the first minute that lies in it as a whole.
    long firstMinuteMicros() {
        return Math.ceilDiv(fromMicros, MINUTE_MICROS) * MINUTE_MICROS;
    }

    /// The end of the last minute that lies in it as a whole; before [#firstMinuteMicros] if none does.
    long lastMinuteMicros() {
        return Math.floorDiv(toMicros, MINUTE_MICROS) * MINUTE_MICROS;
    }

    boolean hasWholeMinutes() {
        return firstMinuteMicros() < lastMinuteMicros();
    }

    /// Until then no bar of a later minute has closed.
    long orderedUntilMicros() {
        return lastMinuteMicros() + MINUTE_MICROS;
    }

    @Override
    public String toString() {
        return instrument.id() + " from " + Ist.shown(fromMicros) + " to " + Ist.shown(toMicros);
    }
}
