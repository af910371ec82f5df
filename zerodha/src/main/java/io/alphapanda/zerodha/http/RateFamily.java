package io.alphapanda.zerodha.http;

/// Requests that Kite counts together.
public enum RateFamily {
    /// Full quotes, open-high-low-close, last prices.
    QUOTES,
    /// Bars of the past.
    HISTORY,
    /// Placing, modifying and canceling orders.
    ORDERS,
    /// Everything else.
    OTHERS
}
