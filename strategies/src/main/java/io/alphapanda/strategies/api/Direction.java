package io.alphapanda.strategies.api;

import io.alphapanda.domain.signal.Target;

/// Which sides of the market a strategy may ask for.
public enum Direction {
    /// Long or flat.
    LONG_ONLY,
    /// Long or short.
    LONG_SHORT;

    /// The side to take where the market points down.
    public Target below() {
        return this == LONG_SHORT ? Target.SHORT : Target.FLAT;
    }
}
