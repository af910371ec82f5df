package io.alphapanda.zerodha.quotes;

import io.alphapanda.domain.money.Price;

/// The last price of an instrument.
public record LastPrice(long instrumentToken, Price lastPrice) {}
