package io.alphapanda.sandbox.http;

/// Requests that are counted together.
public enum LimitFamily {
    /// Quotes of all three kinds.
    QUOTE,
    /// Candles.
    HISTORICAL,
    /// Orders placed, changed and cancelled.
    ORDER,
    /// Everything else.
    OTHER
}
