/// Opinions about the market, and nothing else: a strategy sees market data only and never a fill.
///
/// `api` is what a strategy is, `catalog` finds the kinds by name, `declared` reads them from a file, `runner` feeds
/// them and `fusion` makes one decision of a group's votes. The other packages hold the kinds, each by its idea.
@NullMarked
package io.alphapanda.strategies;

import org.jspecify.annotations.NullMarked;
