package io.alphapanda.domain.order;

/// What happened to an order, in FIX 4.4 words.
public enum ExecType {
    /// The venue accepted it.
    NEW,
    /// A fill that leaves something open.
    PARTIAL_FILL,
    /// A fill of the last open unit.
    FILL,
    /// A cancel was carried out.
    CANCELED,
    /// The venue refused it.
    REJECTED,
    /// Its validity ended.
    EXPIRED,
    /// It has new terms.
    REPLACED
}
