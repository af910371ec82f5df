package io.alphapanda.domain.time;

/// What a segment of the market does at a moment. Only [#OPEN] trades continuously. Written by ordinal.
public enum SessionPhase {
    /// Before the open on a trading day: orders are collected, none is filled.
    PRE_OPEN,
    /// Continuous trading.
    OPEN,
    /// The closing auction of segments that have one.
    CLOSING_AUCTION,
    /// A trading day, outside its hours.
    CLOSED,
    /// No trading day.
    HOLIDAY
}
