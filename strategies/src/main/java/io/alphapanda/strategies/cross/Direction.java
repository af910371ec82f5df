package io.alphapanda.strategies.cross;

/// Which sides of the market a strategy may ask for.
public enum Direction {
    /// Long or flat.
    LONG_ONLY,
    /// Long or short.
    LONG_SHORT
}
