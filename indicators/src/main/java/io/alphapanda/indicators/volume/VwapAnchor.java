package io.alphapanda.indicators.volume;

/// Where a volume-weighted average price begins.
public enum VwapAnchor {
    /// Anew with the first bar that starts on another date in India: what traders mean by it.
    SESSION,
    /// Once, with the first bar: for comparing with libraries that know no sessions.
    NONE
}
