/// The running part `market-feed`: tells the events of a market, each when it is due, or as it happens.
///
/// In: a market's numbered events, or a live source behind the ports [LiveTicks], [QuotePolling] and [CandleHistory]. Out:
/// `market.ticks`, `market.quotes`, `market.bars.*`, `market.clock`, `market.status`. Start at [FeedLife] for a simulated or
/// replayed market over a log that parts share, at [LiveFeed] for a live one.
@NullMarked
package io.alphapanda.services.marketfeed;

import org.jspecify.annotations.NullMarked;
