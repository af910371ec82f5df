package io.alphapanda.domain.instrument;

import io.alphapanda.domain.time.MarketSegment;

/// An index: a price without a thing behind it. Simulated trades in it are treated as its future, lot 1.
public record MarketIndex(InstrumentId id, Contract contract) implements Instrument {
    /// The MarketIndex of these terms.
    public MarketIndex(Contract contract) {
        this(contract.id(), contract);
    }

    @Override
    public MarketSegment segment() {
        return MarketSegment.INDEX;
    }
}
