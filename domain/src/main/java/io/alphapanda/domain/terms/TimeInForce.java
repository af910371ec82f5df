package io.alphapanda.domain.terms;

/// How long an order stays. Written by ordinal.
public enum TimeInForce {
    /// To the end of the session that it can first trade in.
    DAY,
    /// Fills at once as far as it can; the rest is canceled.
    IOC,
    /// Fills at once and whole, or not at all.
    FOK
}
