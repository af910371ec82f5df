package io.alphapanda.zerodha.quotes;

import io.alphapanda.domain.money.Price;

/// The last price of an instrument and those of its day.
public record OhlcQuote(long instrumentToken, Price lastPrice, DayPrices ohlc) {}
