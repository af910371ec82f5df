package io.alphapanda.sandbox.accounts;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.sandbox.terms.KiteProduct;

/// A wish to turn a position of one product into another.
///
/// @param side which way the position stands
/// @param overnight whether it was carried; else it is of today
/// @param quantity without a sign
public record Conversion(String exchange, String tradingsymbol, Side side, boolean overnight, long quantity,
        KiteProduct oldProduct, KiteProduct newProduct) {}
