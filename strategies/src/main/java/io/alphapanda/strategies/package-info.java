/// Opinions about the market, and nothing else: a strategy sees market data only and never a fill.
///
/// `api` is what a strategy is, `cross` holds the first ones, `catalog` finds them by name, `runner` feeds
/// them and `fusion` makes one decision of a group's votes.
@NullMarked
package io.alphapanda.strategies;

import org.jspecify.annotations.NullMarked;
