package io.alphapanda.domain.time;

/// A group of instruments that share their session hours. Written by ordinal: add at the end only.
public enum MarketSegment {
    /// Shares without a closing auction.
    EQUITY,
    /// Shares with futures on them, which close in an auction since 2026-08-03.
    EQUITY_AUCTION,
    /// Index values.
    INDEX,
    /// Futures and options on shares and indices.
    DERIVATIVES,
    /// Currency derivatives.
    CURRENCY,
    /// Commodity derivatives.
    COMMODITY
}
