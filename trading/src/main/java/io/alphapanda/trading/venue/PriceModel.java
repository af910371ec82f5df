package io.alphapanda.trading.venue;

/// What ticks offer an order that takes liquidity. Bars have no book: they always fill by [Slippage].
public enum PriceModel {
    /// The last price, worsened by [Slippage], for any number of units.
    SLIPPAGE,
    /// The visible levels of the book, one fill a level; the rest waits for the next tick. Of a tick without a
    /// book it is as [#SLIPPAGE].
    DEPTH
}
