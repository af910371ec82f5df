package io.alphapanda.domain.instrument;

import io.alphapanda.domain.time.MarketSegment;

/// A share.
public record Equity(InstrumentId id, Contract contract) implements Instrument {
    /// The Equity of these terms.
    public Equity(Contract contract) {
        this(contract.id(), contract);
    }

    @Override
    public MarketSegment segment() {
        return MarketSegment.EQUITY;
    }
}
