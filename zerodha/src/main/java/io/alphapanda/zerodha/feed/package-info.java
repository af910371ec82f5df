/// Kite as a live source of the running part `market-feed`.
///
/// In: packets, quotes, bars of the past and the fate of sockets. Out: `LiveNews`, ticks and minutes. Start at [KiteTicks]; quotes
/// are read by [KiteQuotes], what was missed by [KiteCandles].
@NullMarked
package io.alphapanda.zerodha.feed;

import org.jspecify.annotations.NullMarked;
