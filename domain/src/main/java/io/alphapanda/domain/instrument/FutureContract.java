package io.alphapanda.domain.instrument;

import io.alphapanda.domain.time.MarketSegment;
import java.time.LocalDate;

/// A future.
///
/// @param underlying what it follows
/// @param expiry the last day it trades
/// @param segment derivatives, currency or commodity
public record FutureContract(InstrumentId id, Contract contract, InstrumentId underlying, LocalDate expiry,
        MarketSegment segment) implements Instrument {}
