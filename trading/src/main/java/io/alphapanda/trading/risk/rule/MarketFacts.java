package io.alphapanda.trading.risk.rule;

import io.alphapanda.domain.money.Price;
import java.util.Optional;

/// What is known of an instrument's price.
///
/// @param markedAtMicros the moment that the last price is of
/// @param previousClose the last price of the day before; empty on the first day
public record MarketFacts(Price lastPrice, long markedAtMicros, Optional<Price> previousClose) {}
