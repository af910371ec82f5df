package io.alphapanda.domain.instrument;

import io.alphapanda.domain.time.MarketSegment;

/// A share.
///
/// @param hasFutures whether futures on it trade: such shares close in an auction since 2026-08-03
public record Equity(InstrumentId id, Contract contract, boolean hasFutures) implements Instrument {
    /// The share of these terms, without futures on it.
    public Equity(Contract contract) {
        this(contract.id(), contract, false);
    }

    @Override
    public MarketSegment segment() {
        return hasFutures ? MarketSegment.EQUITY_AUCTION : MarketSegment.EQUITY;
    }
}
