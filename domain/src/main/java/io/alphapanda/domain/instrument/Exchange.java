package io.alphapanda.domain.instrument;

/// Where an instrument trades. Written by ordinal: add at the end only.
public enum Exchange {
    /// National Stock Exchange, cash market.
    NSE,
    /// Bombay Stock Exchange, cash market.
    BSE,
    /// NSE futures and options.
    NFO,
    /// BSE futures and options.
    BFO,
    /// NSE currency derivatives.
    CDS,
    /// Multi Commodity Exchange.
    MCX,
    /// None of ours: foreign reference data.
    OTHER
}
