package io.alphapanda.trading.risk;

import io.alphapanda.domain.instrument.Product;
import io.alphapanda.trading.sizing.SizeRule;

/// How a strategy's entries are made.
///
/// @param product how its positions live
/// @param size how large its entries are before limits
/// @param isLive whether it may trade real money; asked in a live account only
public record StrategyTerms(Product product, SizeRule size, boolean isLive) {}
