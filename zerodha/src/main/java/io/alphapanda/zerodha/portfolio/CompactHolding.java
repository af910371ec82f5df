package io.alphapanda.zerodha.portfolio;

/// What the account's depository holds of one share, in short.
///
/// @param t1Quantity bought and not yet settled
/// @param quantity settled units
public record CompactHolding(String exchange, String tradingsymbol, long instrumentToken, long t1Quantity,
        long quantity) {}
