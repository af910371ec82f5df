/// Tells what is due in a session as data passes: the opens, cut-offs and closes between two facts, and the
/// seconds if they are wanted.
///
/// In: the times of the facts to come. Out: `MarketClock` events with their moments. Reads no clock of its
/// own. Start at [SessionClock].
@NullMarked
package io.alphapanda.market.clock;

import org.jspecify.annotations.NullMarked;
