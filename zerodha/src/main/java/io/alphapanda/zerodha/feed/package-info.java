/// The Kite ticker as a live source of the running part `market-feed`.
///
/// In: packets and the fate of sockets. Out: `LiveNews`. Start at [KiteTicks].
@NullMarked
package io.alphapanda.zerodha.feed;

import org.jspecify.annotations.NullMarked;
