/// The door through which market data enters the desk: validated, interleaved with the clock, numbered.
///
/// In: a `MarketStream`. Out: envelopes of source `market-feed`, for a log to take. Start at [MarketFeed]; what
/// it lets pass, and why not, is in [TickGate] and [TickFault].
@NullMarked
package io.alphapanda.market.feed;

import org.jspecify.annotations.NullMarked;
