package io.alphapanda.domain.instrument;

import io.alphapanda.domain.money.Price;
import io.alphapanda.domain.time.MarketSegment;
import java.time.LocalDate;

/// A European option.
///
/// @param underlying what it is written on
/// @param expiry the last day it trades
/// @param strike the price at which it may be exercised
/// @param right to buy or to sell
/// @param segment derivatives, currency or commodity
public record OptionContract(InstrumentId id, Contract contract, InstrumentId underlying, LocalDate expiry,
        Price strike, OptionRight right, MarketSegment segment) implements Instrument {
    /// What the holder may do.
    public enum OptionRight {
        /// Buy: a call, CE.
        CALL,
        /// Sell: a put, PE.
        PUT
    }
}
