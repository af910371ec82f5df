package io.alphapanda.sandbox.accounts;

import io.alphapanda.domain.instrument.Side;
import io.alphapanda.sandbox.market.Listed;
import io.alphapanda.sandbox.terms.KiteProduct;

/// What an open order can still trade, for which margin is kept.
///
/// @param priceMicros the worst price that it can trade at
public record Pending(Listed listed, KiteProduct product, Side side, long units, long priceMicros) {}
