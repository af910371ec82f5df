package io.alphapanda.trading.venue;

import io.alphapanda.domain.money.Price;

/// What the market would trade with an order now.
///
/// @param units at most so many
/// @param isVisible whether they stand in the book, so that they are gone once taken
record Offer(Price price, long units, boolean isVisible) {
    /// As many as anyone wants.
    static Offer any(Price price) {
        return new Offer(price, Long.MAX_VALUE, false);
    }
}
