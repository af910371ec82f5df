package io.alphapanda.domain.instrument;

/// How long a position may live and how it is settled, in the broker's words. Written by ordinal.
public enum Product {
    /// Cash and carry: delivery, no short sale.
    CNC,
    /// Margin intraday square-off: closed at the segment's cut-off.
    MIS,
    /// Normal: overnight derivatives, long or short.
    NRML
}
