package io.alphapanda.zerodha.quotes;

import io.alphapanda.domain.money.Price;

/// The day's first, highest and lowest price.
///
/// @param close the previous day's last
public record DayPrices(Price open, Price high, Price low, Price close) {}
