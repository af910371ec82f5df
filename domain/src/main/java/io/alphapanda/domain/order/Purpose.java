package io.alphapanda.domain.order;

/// Whether an order opens or closes. An exit passes where an entry does not. Written by ordinal.
public enum Purpose {
    /// Opens or adds.
    ENTRY,
    /// Reduces, never beyond flat.
    EXIT
}
