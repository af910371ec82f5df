package io.alphapanda.domain.instrument;

import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.MarketSegment;

/// Something that has a price. One record per kind; all share their [Contract] terms.
public sealed interface Instrument permits Equity, MarketIndex, FutureContract, OptionContract {
    /// Our own name for it.
    InstrumentId id();

    /// What every instrument states about itself.
    Contract contract();

    /// Whose session hours and phases it follows.
    MarketSegment segment();

    /// The symbol alone, as people write it.
    default String symbol() {
        return contract().symbol();
    }

    /// The smallest step of its price.
    default Price tickSize() {
        return contract().tickSize();
    }

    /// Units in one lot; every order is a multiple.
    default long lotSize() {
        return contract().lotSize();
    }
}
