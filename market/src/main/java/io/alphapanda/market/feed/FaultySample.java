package io.alphapanda.market.feed;

import io.alphapanda.domain.time.Ist;

/// A fact with a fault, kept to show it.
///
/// @param fault the first thing wrong with it
/// @param instrument whose fact it is, as it was named
/// @param micros when it was received
/// @param value its price, or whatever else shows what it was
public record FaultySample(TickFault fault, String instrument, long micros, String value) {
    @Override
    public String toString() {
        return Ist.shown(micros) + " " + instrument + " " + value + ": " + fault;
    }
}
