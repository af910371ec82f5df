/// Recorded markets, told again as they happened: files of bars and ticks, merged in time order.
///
/// In: files, plain or packed. Out: a `MarketStream`, and an account of every row. Start at [ReplayMarket]; what
/// files are understood is in [ReplayFormat], what is left out in [ReplayFault].
@NullMarked
package io.alphapanda.market.replay;

import org.jspecify.annotations.NullMarked;
