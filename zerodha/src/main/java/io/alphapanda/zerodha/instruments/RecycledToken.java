package io.alphapanda.zerodha.instruments;

import io.alphapanda.domain.instrument.InstrumentId;

/// A number of the broker's that means another instrument than before.
public record RecycledToken(long token, InstrumentId before, InstrumentId now) {
    @Override
    public String toString() {
        return "token " + token + " was " + before + " and is " + now;
    }
}
