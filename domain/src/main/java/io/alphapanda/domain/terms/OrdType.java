package io.alphapanda.domain.terms;

/// At which price an order may fill. Written by ordinal.
public enum OrdType {
    /// At any.
    MARKET,
    /// At its limit or better.
    LIMIT,
    /// SL: becomes a limit order when its trigger trades.
    STOP_LIMIT,
    /// SL-M: becomes a market order when its trigger trades.
    STOP
}
