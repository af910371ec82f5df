package io.alphapanda.market.simulated;

/// What something is worth at a moment, before anybody quotes it on a tick grid.
interface Valuation {
    /// In millionths of a rupee, above zero, at `now` in microseconds of UTC.
    double microsAt(long now);
}
