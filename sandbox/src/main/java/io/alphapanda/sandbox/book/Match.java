package io.alphapanda.sandbox.book;

import java.util.Optional;

/// Units that changed hands at one price.
///
/// @param taker the order that came; empty where the market came to a resting order
/// @param maker the order that rested; empty where the market's depth was taken
public record Match(Optional<BookOrder> taker, Optional<BookOrder> maker, long priceMicros, long units) {}
