package io.alphapanda.sandbox.market;

import io.alphapanda.domain.money.Price;

/// The prices at which an instrument may trade today, both ends included, both on the tick grid.
public record PriceBand(Price lower, Price upper) {
    /// True if a price lies inside.
    public boolean holds(long micros) {
        return micros >= lower.micros() && micros <= upper.micros();
    }
}
