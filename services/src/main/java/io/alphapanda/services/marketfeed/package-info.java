/// The running part `market-feed`: tells the events of a market, each when it is due.
///
/// In: a market's numbered events. Out: `market.ticks`, `market.quotes`, `market.bars.*`, `market.clock`,
/// `market.status`. Start at [FeedLife].
@NullMarked
package io.alphapanda.services.marketfeed;

import org.jspecify.annotations.NullMarked;
