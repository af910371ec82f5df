package io.alphapanda.sandbox.market;

import io.alphapanda.domain.money.Price;

/// A bar of history, by its start.
///
/// @param openInterest at its end; 0 where there is none
public record Candle(long startMicros, Price open, Price high, Price low, Price close, long volume,
        long openInterest) {}
